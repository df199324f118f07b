package dev.supercargo.router.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.WorkDone;
import dev.supercargo.router.taskfile.Grants;
import dev.supercargo.router.taskfile.TaskFile;
import dev.supercargo.router.taskfile.TaskFileParser;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredWorkTest {

    private static final PlaceRef PLACE =
            new PlaceRef("o", "aws", "us-east-1", null, "p4d", "SPOT", "prod", "nvidia-a100-sxm-80gb", 8, 2, false);
    private static final Duration TEN_HOURS = Duration.ofHours(10);

    @Test
    void countsTheTokensOfAnUndisturbedJob() {
        TaskFile file = file("work: {tokens: 1B}\n  batch: {global: 128, per_accelerator: 2, sequence_length: 2048}"
                + "\n  fine_tuning: lora\n  software: torchtitan\n  parallelism: {tensor: 4}");

        WorkDone done = MeasuredWork.of(file, PLACE, 1, 1, TEN_HOURS).orElseThrow();

        assertThat(done.units()).isEqualTo(1e9);
        assertThat(done.unit()).isEqualTo("TOKEN");
        assertThat(done.computing()).isEqualTo(TEN_HOURS);
        assertThat(done.accelerators()).isEqualTo(16);
        assertThat(done.nodes()).isEqualTo(2);
        assertThat(done.simulated()).isFalse();
        assertThat(done.settings().globalBatch()).isEqualTo(128);
        assertThat(done.settings().fineTuning()).isEqualTo("LORA");
        assertThat(done.settings().tensor()).isEqualTo(4);
        assertThat(done.settings().software()).isEqualTo("TORCHTITAN");
        assertThat(done.settings().sharding()).isNull();
    }

    @Test
    void countsOnlyWhatTheLastAttemptDid() {
        WorkDone done = MeasuredWork.of(file("work: {tokens: 1B}"), PLACE, 2, 0.25, TEN_HOURS)
                .orElseThrow();

        assertThat(done.units()).isEqualTo(2.5e8);
        assertThat(done.attempt()).isEqualTo(2);
    }

    @Test
    void countsAStepByItsBatchAndASequenceByItsTokens() {
        WorkDone done = MeasuredWork.of(file("work: {steps: 1000, global_batch: 32}"), PLACE, 1, 1, TEN_HOURS)
                .orElseThrow();

        assertThat(done.units()).isEqualTo(1000.0 * 32 * 4096);
        assertThat(done.settings().globalBatch()).isEqualTo(32);
    }

    @Test
    void takesTheTimeOfCheckpointsOut() {
        TaskFile file = file("work: {tokens: 1B}\n  checkpoint: {interval: 9m, write_time: 60s}");

        assertThat(MeasuredWork.of(file, PLACE, 1, 1, TEN_HOURS).orElseThrow().computing())
                .isEqualTo(Duration.ofHours(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgency: low", "work: {hours: 6, on: A100:8}"})
    void measuresNothingThatCannotBeCounted(String routing) {
        assertThat(MeasuredWork.of(file(routing), PLACE, 1, 1, TEN_HOURS)).isEmpty();
    }

    @Test
    void measuresNoShortAttempt() {
        assertThat(MeasuredWork.of(file("work: {tokens: 1B}"), PLACE, 1, 1, Duration.ofMinutes(9)))
                .isEmpty();
        assertThat(MeasuredWork.of(file("work: {tokens: 1B}"), PLACE, 1, 0, TEN_HOURS))
                .isEmpty();
    }

    private static TaskFile file(String routing) {
        return new TaskFileParser(new OneModel(), Grants.none())
                .parse(
                        "run: x\nrouting:\n  model: llama\n  " + routing + "\n",
                        "ada",
                        Instant.parse("2026-11-01T00:00:00Z"));
    }
}
