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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            assertThat(seen.disruption()).isEqualTo(Disruption.DRAINED);
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

        assertThat(observe(suspended)).isEqualTo(new Observation.Held(""));
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

    /** By what the condition DisruptionTarget says, and where the pod was. */
    @ParameterizedTest
    @CsvSource({
        "EvictionByEvictionAPI, SPOT, SPOT_RECLAIMED",
        "EvictionByEvictionAPI, ON_DEMAND, EVICTED",
        "DeletionByTaintManager, SPOT, SPOT_RECLAIMED",
        "DeletionByTaintManager, OWNED, NODE_LOST",
        "TerminationByKubelet, SPOT, SPOT_RECLAIMED",
        "TerminationByKubelet, ON_DEMAND, NODE_LOST",
        "DeletionByPodGC, SPOT, NODE_LOST",
        "PreemptionByScheduler, SPOT, EVICTED",
        "SomethingNewer, RESERVED, EVICTED"
    })
    void aLossIsWhatTheConditionAndTheMarketSay(String reason, String market, Loss loss) {
        Pod lost = pod(
                SCHEDULED + ", {type: DisruptionTarget, status: 'True', reason: " + reason
                        + ", lastTransitionTime: '2026-11-01T11:00:00Z'}",
                RUNNING,
                "0.5",
                "0.4");

        assertThat(observe(job("{}"), lost, lost)).isInstanceOfSatisfying(Observation.Interrupted.class, seen -> {
            assertThat(seen.disruption().on(market)).isEqualTo(loss);
            assertThat(seen.message()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "137, OOMKilled, OUT_OF_MEMORY, host memory",
        "137, Error, EXIT_CODE, it was killed",
        "127, Error, EXIT_CODE, not found",
        "1, Error, EXIT_CODE, code 1;"
    })
    void anExitSaysWhatItMeans(int exitCode, String reason, String code, String words) {
        Pod broken = pod(
                SCHEDULED,
                terminated(exitCode, "2026-11-01T10:30:00Z").replace("exitCode", "reason: " + reason + ", exitCode"),
                "0.1",
                "0");

        assertThat(observe(job("{}"), broken, broken)).isInstanceOfSatisfying(Observation.Failed.class, seen -> {
            assertThat(seen.code()).isEqualTo(code);
            assertThat(seen.message()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ImagePullBackOff, IMAGE_UNAVAILABLE",
        "ErrImagePull, IMAGE_UNAVAILABLE",
        "InvalidImageName, IMAGE_UNAVAILABLE",
        "CreateContainerConfigError, CONTAINER_SETTINGS"
    })
    void aContainerThatCannotStartIsHindered(String reason, String code) {
        Pod stuck = pod(SCHEDULED, "waiting: {reason: " + reason + ", message: 'no such thing'}", "0", "0");

        assertThat(observe(job("{}"), stuck, stuck)).isInstanceOfSatisfying(Observation.Hindered.class, seen -> {
            assertThat(seen.fault().code()).isEqualTo(code);
            assertThat(seen.fault().inWords()).contains("no such thing");
            assertThat(seen.boundAt()).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
        });
    }

    @Test
    void aWaitingJobSaysWhatItLacks() {
        Pod unschedulable = pod(
                "{type: PodScheduled, status: 'False', reason: Unschedulable,"
                        + " message: '0/5 nodes are available: 5 Insufficient nvidia.com/gpu.'}",
                "waiting: {reason: Pending}",
                "0",
                "0");

        assertThat(observe(job("{}"), unschedulable, unschedulable))
                .isEqualTo(new Observation.Waiting(
                        new Hindrance.NoNodes("0/5 nodes are available: 5 Insufficient nvidia.com/gpu.")));
        assertThat(observe(job("{}"), unschedulable)).isEqualTo(new Observation.Waiting(new Hindrance.NoPods(1, "")));
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
