package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchedulingTest extends ClusterTest {

    private static final String ONE_POOL = """
            nodes:
              - {name: srv, instanceType: local-server-4x-a100-80gb, region: hq, zone: hq-1}
            nodePools:
              - name: pool
                provider: aws
                region: us-east-1
                capacityTypes: [spot]
                instanceTypes: [p4d.24xlarge]
                gpuLimit: 16
                weight: 10
                startUp: PT3M
            """;

    @TempDir
    Path directory;

    private static List<String> unscheduled(List<Pod> pods) {
        return pods.stream()
                .filter(pod -> pod.getSpec().getNodeName() == null)
                .map(pod -> pod.getMetadata().getName())
                .toList();
    }

    @Test
    void bindsAllPodsOfAJobTogetherOrNone() throws IOException {
        startWith(directory, ONE_POOL);
        Job first =
                submit(JobMother.aJob("first").onPremises().gpus(1).pods(3).with("SUPERCARGO_SIMULATED_STALL", "99%"));
        await(
                first,
                now -> now.getStatus() != null
                        && Integer.valueOf(3).equals(now.getStatus().getReady()));

        Job second = submit(JobMother.aJob("second").onPremises().gpus(1).pods(2));
        client.pods()
                .inNamespace(JobMother.NAMESPACE)
                .withLabel("batch.kubernetes.io/job-name", "second")
                .waitUntilCondition(
                        pod -> pod != null
                                && pod.getStatus().getConditions().stream()
                                        .anyMatch(condition -> "Unschedulable".equals(condition.getReason())),
                        30,
                        TimeUnit.SECONDS);

        assertThat(unscheduled(podsOf(second))).hasSize(2);
        client.resource(first).delete();
        await(second, now -> is(now, "Complete"));
    }

    @Test
    void startsANodeForAPodThatFitsNowhereAndRemovesItWhenIdle() throws IOException {
        startWith(directory, ONE_POOL);

        Job job = submit(JobMother.aJob("cloud")
                .onSpot("p4d.24xlarge")
                .gpus(8)
                .annotated("supercargo.dev/predicted-run-time", "PT60H"));
        await(
                job,
                now -> now.getStatus() != null
                        && Integer.valueOf(1).equals(now.getStatus().getReady()));

        Node node = client.nodes().withName("pool-1").get();
        assertThat(podsOf(job).getFirst().getSpec().getNodeName()).isEqualTo("pool-1");
        assertThat(node.getMetadata().getLabels())
                .containsEntry("node.kubernetes.io/instance-type", "p4d.24xlarge")
                .containsEntry("karpenter.sh/capacity-type", "spot")
                .containsEntry("topology.kubernetes.io/region", "us-east-1")
                .containsEntry("nvidia.com/gpu.product", "NVIDIA-A100-SXM4-40GB")
                .containsEntry("supercargo.dev/accelerator", "nvidia-a100-sxm-40gb")
                .containsEntry("supercargo.dev/simulated", "true");
        cluster.speedUp(100_000);
        // An idle cluster runs in real time; another job makes the two idle minutes pass.
        submit(JobMother.aJob("pacemaker").onPremises());
        await(job, now -> is(now, "Complete"));
        client.nodes().withName("pool-1").waitUntilCondition(gone -> gone == null, 30, TimeUnit.SECONDS);
    }

    @Test
    void saysThatThePoolsLimitIsReached() throws IOException {
        startWith(directory, ONE_POOL);

        Job job = submit(JobMother.aJob("huge").onSpot("p4d.24xlarge").gpus(8).pods(3));
        awaitEvent("InsufficientCapacityError");

        assertThat(unscheduled(podsOf(job))).hasSize(3);
        assertThat(client.nodes().list().getItems()).hasSize(1);
        assertThat(events("InsufficientCapacityError").getFirst().getMessage())
                .contains("all resource limits reached for nodepool pool: 24 GPUs of 16 allowed");
        assertThat(events("FailedScheduling")).isNotEmpty();
    }

    @Test
    void waitsWhileThePoolIsOutOfStock() throws IOException {
        startWith(directory, ONE_POOL + """
                        script:
                          - at: PT0S
                            lasting: PT10H
                            outOfStock: {nodePools: [pool], capacityType: spot}
                        """);

        Job job = submit(JobMother.aJob("early").onSpot("p4d.24xlarge").gpus(8));
        awaitEvent("InsufficientCapacityError");
        Job done = await(job, now -> is(now, "Complete"));

        assertThat(events("InsufficientCapacityError").getFirst().getMessage()).contains("out of stock");
        assertThat(Duration.between(
                        Instant.parse(done.getStatus().getStartTime()),
                        Instant.parse(done.getStatus().getCompletionTime())))
                .isGreaterThan(Duration.ofHours(11));
    }

    @Test
    void saysThatNoPoolHasWhatThePodAsksFor() throws IOException {
        startWith(directory, ONE_POOL);

        submit(JobMother.aJob("nowhere").on("node.kubernetes.io/instance-type", "p5.48xlarge"));

        awaitEvent("NoCompatibleInstanceTypes");
    }

    @Test
    void aFinishedJobIsRemovedInTimeWhereTheClusterDoesThat() throws IOException {
        startWith(directory, """
                removeFinishedJobs: true
                nodes:
                  - {name: local-srv-01, instanceType: local-server-4x-a100-80gb, region: hq, zone: hq-1}
                """);
        Job wanted = JobMother.aJob("brief").onPremises().build();
        // Short: once nothing runs, the clock goes as slowly as the wall's.
        wanted.getSpec().setTtlSecondsAfterFinished(1);

        Job job = client.resource(wanted).create();

        client.resource(job).waitUntilCondition(java.util.Objects::isNull, 60, TimeUnit.SECONDS);
        assertThat(podsOf(job)).isEmpty();
    }
}
