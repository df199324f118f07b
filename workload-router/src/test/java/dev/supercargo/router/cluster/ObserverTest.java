package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.router.cluster.Observation.Progress;
import dev.supercargo.router.job.Loss;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What pods and Jobs look like in each situation, and what the router makes of it. */
class ObserverTest {

    private static final String SCHEDULED =
            "{type: PodScheduled, status: 'True', lastTransitionTime: '2026-11-01T10:00:00Z'}";
    private static final String RUNNING = "running: {startedAt: '2026-11-01T10:02:00Z'}";

    @Test
    void aJobWithoutPodsWaits() {
        assertThat(observe(job("{}"))).isInstanceOf(Observation.Waiting.class);
    }

    @Test
    void aDeletedJobIsMissing() {
        assertThat(Observer.observe(Optional.empty(), List.of())).isInstanceOf(Observation.Missing.class);
    }

    @Test
    void aGangRunsOnlyWhenAllOfItRuns() {
        Pod running = pod(SCHEDULED, RUNNING, "0.25", "0.20");
        Pod starting = pod(SCHEDULED, "waiting: {reason: ContainerCreating}", "0", "0");

        assertThat(observe(job("{}"), running, starting))
                .isEqualTo(new Observation.Starting(Instant.parse("2026-11-01T10:00:00Z")));
        assertThat(observe(job("{}"), running, running))
                .isEqualTo(new Observation.Running(
                        Instant.parse("2026-11-01T10:00:00Z"),
                        Instant.parse("2026-11-01T10:02:00Z"),
                        new Progress(0.25, 0.20)));
    }

    @Test
    void aDisruptedPodIsAnInterruptionWhateverItsExitCode() {
        Pod evicted = pod(
                SCHEDULED
                        + ", {type: DisruptionTarget, status: 'True', reason: EvictionByEvictionAPI, message: reclaimed,"
                        + " lastTransitionTime: '2026-11-01T11:00:00Z'}",
                terminated(143, "2026-11-01T11:00:30Z"),
                "0.5",
                "0.4");

        assertThat(observe(job("{}"), evicted, evicted)).isInstanceOfSatisfying(Observation.Interrupted.class, seen -> {
            assertThat(seen.cause()).isEqualTo(Loss.SPOT_RECLAIMED);
            assertThat(seen.at()).isEqualTo(Instant.parse("2026-11-01T11:00:30Z"));
            assertThat(seen.progress()).isEqualTo(new Progress(0.5, 0.4));
        });
    }

    @Test
    void anExitCodeIsTheJobsOwnFault() {
        Pod broken = pod(SCHEDULED, terminated(42, "2026-11-01T10:30:00Z"), "0.1", "0");

        assertThat(observe(job("{}"), broken, broken)).isInstanceOfSatisfying(Observation.Failed.class, seen -> {
            assertThat(seen.code()).isEqualTo("EXIT_CODE");
            assertThat(seen.message()).contains("42");
        });
    }

    @Test
    void theSpendStopGoesBeforeTheExitCodesItCauses() {
        Job stopped = job("{conditions: [{type: Failed, status: 'True', reason: DeadlineExceeded,"
                + " lastTransitionTime: '2026-11-01T11:00:00Z'}]}");
        Pod told = pod(SCHEDULED, terminated(143, "2026-11-01T11:00:02Z"), "0.5", "0.4");

        assertThat(observe(stopped, told)).isInstanceOfSatisfying(Observation.Failed.class, seen -> {
            assertThat(seen.code()).isEqualTo("BUDGET_SPENT");
            assertThat(seen.at()).isEqualTo(Instant.parse("2026-11-01T11:00:00Z"));
        });
    }

    @Test
    void aSuspendedJobIsHeld() {
        Job suspended = job("{}");
        suspended.getSpec().setSuspend(true);

        assertThat(observe(suspended)).isEqualTo(new Observation.Held());
    }

    @Test
    void aCompleteJobEndsWhenItsLastPodExited() {
        Job complete = job("{startTime: '2026-11-01T10:00:00Z', completionTime: '2026-11-01T12:00:09Z', conditions:"
                + " [{type: Complete, status: 'True', lastTransitionTime: '2026-11-01T12:00:09Z'}]}");
        Pod done = pod(SCHEDULED, terminated(0, "2026-11-01T12:00:00Z"), "1", "0.9");

        assertThat(observe(complete, done, done))
                .isInstanceOfSatisfying(
                        Observation.Succeeded.class,
                        seen -> assertThat(seen.at()).isEqualTo(Instant.parse("2026-11-01T12:00:00Z")));
    }

    @Test
    void nonsenseProgressIsNoProgress() {
        Pod boasting = pod(SCHEDULED, RUNNING, "17", "much");

        assertThat(observe(job("{}"), boasting, boasting))
                .isInstanceOfSatisfying(
                        Observation.Running.class,
                        seen -> assertThat(seen.progress()).isEqualTo(Progress.NONE));
    }

    private static Observation observe(Job job, Pod... pods) {
        return Observer.observe(Optional.of(job), List.of(pods));
    }

    private static Job job(String status) {
        return Serialization.unmarshal("---\n{spec: {parallelism: 2}, status: " + status + "}", Job.class);
    }

    private static String terminated(int code, String at) {
        return "terminated: {exitCode: " + code + ", startedAt: '2026-11-01T10:02:00Z', finishedAt: '" + at + "'}";
    }

    private static Pod pod(String conditions, String state, String progress, String saved) {
        return Serialization.unmarshal(
                "---\n{metadata: {annotations: {supercargo.dev/progress: '" + progress
                        + "', supercargo.dev/checkpoint-progress: '" + saved + "'}}, status: {conditions: ["
                        + conditions
                        + "], containerStatuses: [{name: train, state: {" + state + "}}]}}",
                Pod.class);
    }
}
