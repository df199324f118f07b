package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InterruptionTest extends ClusterTest {

    private static final String SPOT_POOL = """
            nodePools:
              - name: pool
                provider: aws
                region: us-east-1
                capacityTypes: [spot]
                instanceTypes: [p4d.24xlarge]
                startUp: PT3M
            """;

    @TempDir
    Path directory;

    private static JobMother aSpotJob(String name) {
        return JobMother.aJob(name)
                .onSpot("p4d.24xlarge")
                .gpus(8)
                .annotated("supercargo.dev/checkpoint-interval", "PT30M");
    }

    private List<Pod> failedPodsOf(Job job) {
        return podsOf(job).stream()
                .filter(pod -> pod.getStatus().getPhase().equals("Failed"))
                .toList();
    }

    @Test
    void looksLikeTheRealThing() throws IOException {
        startWith(directory, SPOT_POOL);

        Job job = await(
                submit(aSpotJob("spot").with("SUPERCARGO_SIMULATED_INTERRUPTION", "40%")), now -> is(now, "Complete"));

        Pod lost = failedPodsOf(job).getFirst();
        var terminated =
                lost.getStatus().getContainerStatuses().getFirst().getState().getTerminated();
        assertThat(terminated.getExitCode()).isEqualTo(143);
        assertThat(lost.getStatus().getConditions())
                .filteredOn(condition -> condition.getType().equals("DisruptionTarget"))
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.getStatus()).isEqualTo("True");
                    assertThat(condition.getReason()).isEqualTo("EvictionByEvictionAPI");
                });
        Instant announced = Instant.parse(events("SpotInterrupted").getFirst().getFirstTimestamp());
        assertThat(Duration.between(announced, Instant.parse(terminated.getFinishedAt())))
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(job.getStatus().getFailed())
                .as("an ignored disruption does not count")
                .isZero();
    }

    @Test
    void happensOncePerJobAndTheReplacementContinuesFromTheCheckpoint() throws IOException {
        startWith(directory, SPOT_POOL);

        Job job = await(
                submit(aSpotJob("once").with("SUPERCARGO_SIMULATED_INTERRUPTION", "40%")), now -> is(now, "Complete"));

        assertThat(events("SpotInterrupted")).hasSize(1);
        Pod lost = failedPodsOf(job).getFirst();
        double saved =
                Double.parseDouble(lost.getMetadata().getAnnotations().get("supercargo.dev/checkpoint-progress"));
        double reached = Double.parseDouble(lost.getMetadata().getAnnotations().get("supercargo.dev/progress"));
        assertThat(reached).isBetween(0.40, 0.44);
        assertThat(saved).as("a checkpoint every 30 of about 120 minutes").isBetween(0.2, 0.3);
        assertThat(podsOf(job))
                .anySatisfy(pod -> assertThat(pod.getMetadata().getAnnotations())
                        .containsEntry("simulator.supercargo.dev/resumed-from-progress", Double.toString(saved)));
    }

    @Test
    void aTraceTakesNodesAwayAndGivesNoneWhileItIsZero() throws IOException {
        Path trace = Files.writeString(
                directory.resolve("trace.json"), "{\"metadata\":{\"gap_seconds\":3600},\"data\":[1,0,0,1,1,1,1]}");
        startWith(directory, SPOT_POOL + "    spotTrace: " + trace + "\n");

        Job job = await(submit(aSpotJob("traced")), now -> is(now, "Complete"));

        Instant lost = Instant.parse(failedPodsOf(job)
                .getFirst()
                .getStatus()
                .getContainerStatuses()
                .getFirst()
                .getState()
                .getTerminated()
                .getFinishedAt());
        Instant back = Instant.parse(podsOf(job).stream()
                .filter(pod -> pod.getStatus().getPhase().equals("Succeeded"))
                .findFirst()
                .orElseThrow()
                .getStatus()
                .getStartTime());
        assertThat(Duration.between(lost, back)).isEqualTo(Duration.ofHours(2).plusMinutes(1));
    }

    @Test
    void theClustersScriptInterruptsWhatItSelects() throws IOException {
        startWith(directory, SPOT_POOL + """
                        script:
                          - at: PT1H
                            interruptNodes: {supercargo.dev/provider: aws}
                        """);

        Job job = await(submit(aSpotJob("scripted")), now -> is(now, "Complete"));

        assertThat(failedPodsOf(job)).hasSize(1);
        assertThat(events("SpotInterrupted").getFirst().getMessage()).contains("script");
    }

    @Test
    void chanceTakesNodesAway() throws IOException {
        startWith(directory, SPOT_POOL + "    meanTimeBetweenInterruptions: PT1H\n");
        cluster.speedUp(20_000);

        Job job = await(
                submit(aSpotJob("unlucky").annotated("supercargo.dev/predicted-run-time", "PT10H")),
                now -> is(now, "Complete"));

        assertThat(failedPodsOf(job)).isNotEmpty();
        assertThat(events("SpotInterrupted").getFirst().getMessage()).contains("chance");
    }
}
