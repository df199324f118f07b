package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.supercargo.router.cluster.WorkloadWriter.Tried;
import dev.supercargo.router.manifest.Manifest;
import dev.supercargo.router.manifest.Manifests;
import dev.supercargo.router.manifest.Names;
import dev.supercargo.simulator.Options;
import dev.supercargo.simulator.SimulatedCluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attempts are written to a Kubernetes API: suspended, completed, released, and never twice. */
class WorkloadWriterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static SimulatedCluster cluster;
    private static KubernetesClient client;

    @BeforeAll
    static void start() throws IOException {
        // As slow as real time, so that nothing happens to the Jobs meanwhile.
        cluster = SimulatedCluster.start(Options.forTests().withSpeedUp(1));
        client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(cluster.kubeconfig()))
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        cluster.close();
    }

    @Test
    void releasesAJobToItsPlace() {
        Manifest manifest = Manifests.job("plain", 1);

        writer().start(manifest, Tried.MAYBE);

        Job job = job(manifest);
        assertThat(job.getSpec().getSuspend()).isFalse();
        assertThat(job.getSpec().getTemplate().getSpec().getAffinity()).isNotNull();
        assertThat(job.getMetadata().getManagedFields()).extracting("manager").contains(Names.FIELD_MANAGER);
    }

    @Test
    void startsWhatNobodyHasTriedBeforeWithoutAsking() {
        Manifest manifest = Manifests.job("first", 1);

        writer().start(manifest, Tried.NEVER);

        assertThat(job(manifest).getSpec().getSuspend()).isFalse();
        assertThat(job(manifest).getSpec().getTemplate().getSpec().getAffinity())
                .isNotNull();
    }

    @Test
    void startingAgainChangesNothing() {
        Manifest manifest = Manifests.job("again", 1);
        writer().start(manifest, Tried.MAYBE);
        String uid = job(manifest).getMetadata().getUid();

        writer().start(manifest, Tried.MAYBE);

        assertThat(job(manifest).getMetadata().getUid()).isEqualTo(uid);
        assertThat(job(manifest).getSpec().getSuspend()).isFalse();
    }

    @Test
    void goesOnWhereAnEarlierTryStopped() {
        Manifest manifest = Manifests.job("half-way", 1);
        client.resource(manifest.suspended()).fieldManager(Names.FIELD_MANAGER).serverSideApply();
        String uid = job(manifest).getMetadata().getUid();

        writer().start(manifest, Tried.MAYBE);

        assertThat(job(manifest).getMetadata().getUid()).isEqualTo(uid);
        assertThat(job(manifest).getSpec().getSuspend()).isFalse();
    }

    @Test
    void aGangHasAServiceThatGoesWithIt() {
        Manifest manifest = Manifests.job("gang", 2);

        writer().start(manifest, Tried.MAYBE);

        assertThat(client.services()
                        .inNamespace(Manifests.NAMESPACE)
                        .withName(manifest.plan().name())
                        .get())
                .satisfies(
                        service -> assertThat(service.getSpec().getClusterIP()).isEqualTo("None"));
        client.resource(job(manifest)).delete();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(client.services()
                                .inNamespace(Manifests.NAMESPACE)
                                .withName(manifest.plan().name())
                                .get())
                        .isNull());
    }

    @Test
    void tellsWhenSomebodyElseDecidesAboutTheWorkload() {
        Manifest manifest = Manifests.job("contested", 1);
        Job foreign = Serialization.clone((Job) manifest.suspended());
        foreign.getSpec().setActiveDeadlineSeconds(7L);
        foreign.getSpec().getTemplate().getSpec().setTerminationGracePeriodSeconds(7L);
        client.resource(foreign).fieldManager("someone-else").serverSideApply();

        assertThatExceptionOfType(ClusterUnavailable.class)
                .isThrownBy(() -> writer().start(manifest, Tried.MAYBE))
                .withMessageContaining("someone-else");
        assertThat(job(manifest).getSpec().getSuspend()).isTrue();
    }

    @Test
    void releasesAJobSetWhereItsApiIsServed() {
        client.resource(Serialization.unmarshal("""
                        apiVersion: apiextensions.k8s.io/v1
                        kind: CustomResourceDefinition
                        metadata: {name: jobsets.jobset.x-k8s.io}
                        spec:
                          group: jobset.x-k8s.io
                          scope: Namespaced
                          names: {plural: jobsets, singular: jobset, kind: JobSet, listKind: JobSetList}
                          versions:
                            - name: v1alpha2
                              served: true
                              storage: true
                              schema:
                                openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}
                        """, CustomResourceDefinition.class))
                .create();
        Manifest manifest = Manifests.jobSet("set", 2);

        writer().start(manifest, Tried.MAYBE);

        GenericKubernetesResource set = client.genericKubernetesResources("jobset.x-k8s.io/v1alpha2", "JobSet")
                .inNamespace(Manifests.NAMESPACE)
                .withName(manifest.plan().name())
                .get();
        assertThat(set.<Boolean>get("spec", "suspend")).isFalse();
    }

    private static WorkloadWriter writer() {
        return new WorkloadWriter(client, new Fence(client, 1), () -> {});
    }

    private static Job job(Manifest manifest) {
        return client.batch()
                .v1()
                .jobs()
                .inNamespace(Manifests.NAMESPACE)
                .withName(manifest.plan().name())
                .get();
    }
}
