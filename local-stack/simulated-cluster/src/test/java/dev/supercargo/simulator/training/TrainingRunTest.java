package dev.supercargo.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class TrainingRunTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    private static ObjectNode aPod(String jobId, String... environment) {
        ObjectNode pod = Json.object();
        Metadata.label(pod, "supercargo.dev/job-id", jobId);
        Metadata.annotate(pod, "supercargo.dev/predicted-run-time", "PT10H");
        Metadata.annotate(pod, "supercargo.dev/checkpoint-interval", "PT1H");
        ObjectNode container = Json.list(Json.child(pod, "spec"), "containers").addObject();
        for (int i = 0; i < environment.length; i += 2) {
            Json.list(container, "env").addObject().put("name", environment[i]).put("value", environment[i + 1]);
        }
        return pod;
    }

    @Test
    void theTrueRunTimeDiffersFromThePredictionByAFewPercentAndRepeats() {
        double[] logarithms = IntStream.range(0, 2000)
                .mapToDouble(job -> TrainingRun.trueRunTime(aPod("job-" + job), "p5.48xlarge")
                                .toMillis()
                        / (double) Duration.ofHours(10).toMillis())
                .map(Math::log)
                .toArray();

        double mean = Arrays.stream(logarithms).average().orElseThrow();
        double variance = Arrays.stream(logarithms)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isEqualTo(0, Offset.offset(0.01));
        assertThat(Math.sqrt(variance)).isEqualTo(0.06, Offset.offset(0.006));
        assertThat(TrainingRun.trueRunTime(aPod("job-1"), "p5.48xlarge"))
                .isEqualTo(TrainingRun.trueRunTime(aPod("job-1"), "p5.48xlarge"))
                .isNotEqualTo(TrainingRun.trueRunTime(aPod("job-1"), "p4d.24xlarge"));
    }

    @Test
    void withoutPredictionItTakesAnHourAndTheEnvironmentOverridesEverything() {
        assertThat(TrainingRun.trueRunTime(Json.object(), "any")).isEqualTo(Duration.ofHours(1));
        assertThat(TrainingRun.trueRunTime(aPod("job", "SIMULATED_RUN_TIME", "PT90S"), "any"))
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void progressIsThatOfTheWholeJob() {
        ObjectNode pod = aPod("job", "SIMULATED_RUN_TIME", "PT6H");
        Metadata.annotate(pod, "supercargo.dev/start-progress", "0.4");
        TrainingRun run = TrainingRun.of(pod);

        assertThat(run.progressAfter(Duration.ZERO)).isEqualTo(0.4, EXACT);
        assertThat(run.progressAfter(Duration.ofHours(3))).isEqualTo(0.7, EXACT);
        assertThat(run.until(0.7))
                .isBetween(
                        Duration.ofHours(3).minusMillis(1), Duration.ofHours(3).plusMillis(1));
        assertThat(run.end()).contains(new TrainingRun.End(Duration.ofHours(6), 0));
    }

    @Test
    void checkpointsAreWrittenEveryIntervalOfRunTime() {
        TrainingRun run = TrainingRun.of(aPod("job", "SIMULATED_RUN_TIME", "PT10H"));

        assertThat(run.checkpointAfter(Duration.ofMinutes(59))).isZero();
        assertThat(run.checkpointAfter(Duration.ofMinutes(61))).isEqualTo(0.1, EXACT);
        assertThat(run.checkpointAfter(Duration.ofMinutes(250))).isEqualTo(0.4, EXACT);
    }

    @Test
    void aStalledRunNeverEndsAndSavesNothingMore() {
        TrainingRun run =
                TrainingRun.of(aPod("job", "SIMULATED_RUN_TIME", "PT10H", "SUPERCARGO_SIMULATED_STALL", "25%"));

        assertThat(run.end()).isEmpty();
        assertThat(run.progressAfter(Duration.ofHours(9))).isEqualTo(0.25, EXACT);
        assertThat(run.checkpointAfter(Duration.ofHours(9))).isEqualTo(0.2, EXACT);
    }

    @Test
    void aScriptBehindTheStartHasNoEffect() {
        ObjectNode pod = aPod(
                "job",
                "SIMULATED_RUN_TIME",
                "PT6H",
                "SUPERCARGO_SIMULATED_EXIT",
                "42@30%",
                "SUPERCARGO_SIMULATED_INTERRUPTION",
                "40%");
        TrainingRun fromStart = TrainingRun.of(pod);
        Metadata.annotate(pod, "supercargo.dev/start-progress", "0.4");
        TrainingRun resumed = TrainingRun.of(pod);

        assertThat(fromStart.end().map(TrainingRun.End::exitCode)).contains(42);
        assertThat(fromStart.interruptionAt()).hasValue(0.4);
        assertThat(resumed.end().map(TrainingRun.End::exitCode)).contains(0);
        assertThat(resumed.interruptionAt()).isEmpty();
    }
}
