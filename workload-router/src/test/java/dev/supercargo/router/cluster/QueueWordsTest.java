package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Kueue says of a Job that it holds. */
class QueueWordsTest {

    private static final String WAITS =
            "{type: QuotaReserved, status: 'False', reason: Pending, message: 'insufficient unused quota'}";
    private static final String PUT_OUT =
            "{type: Evicted, status: 'True', reason: Preempted, message: 'Preempted by a more important one'}";

    @Test
    void isWhyItWaits() {
        assertThat(told(WAITS)).isEqualTo("insufficient unused quota");
    }

    @Test
    void isWhyItWasPutOutEvenIfItWaitsAgain() {
        assertThat(told(WAITS + ", " + PUT_OUT)).isEqualTo("Preempted by a more important one");
    }

    @Test
    void isNothingOfWhatIsOver() {
        assertThat(told("{type: QuotaReserved, status: 'True', message: admitted}, "
                        + PUT_OUT.replace("'True'", "'False'")))
                .isEmpty();
    }

    @Test
    void isNothingWithoutAWorkloadOrAWordOfIt() {
        assertThat(QueueWords.told(List.of(), "job-uid")).isEmpty();
        assertThat(QueueWords.told(List.of(workload("metadata: {ownerReferences: [{uid: job-uid}]}")), "job-uid"))
                .isEmpty();
        assertThat(QueueWords.told(List.of(workload("metadata: {name: w}")), "job-uid"))
                .isEmpty();
    }

    private static String told(String conditions) {
        return QueueWords.told(
                List.of(
                        workload("metadata: {ownerReferences: [{uid: another}]}\nstatus: {conditions: ["
                                + WAITS.replace("insufficient", "anybody else has insufficient") + "]}"),
                        workload("metadata: {ownerReferences: [{uid: job-uid}]}\nstatus: {conditions: [" + conditions
                                + "]}")),
                "job-uid");
    }

    private static GenericKubernetesResource workload(String yaml) {
        return new KubernetesSerialization()
                .unmarshal(
                        "apiVersion: kueue.x-k8s.io/v1beta2\nkind: Workload\n" + yaml, GenericKubernetesResource.class);
    }
}
