package dev.supercargo.engine.prediction.timetotrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.Hardware;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeToTrainLawTest {

    private final TimeToTrainLaw law = TimeToTrainLaw.fitted();

    /** Eight H100 in MLPerf Training 4.1 and before: minutes as published, give or take the spread of submitters. */
    @ParameterizedTest
    @CsvSource({"bert, 768, 5.4", "unet3d, 56, 12.2", "llama2_70b_lora, 8, 27.9", "stable_diffusion, 256, 33.0"})
    void repeatsPublishedResultsOfEightH100(String benchmark, double batch, double minutes) {
        RunTime time = known(law.predict(new BenchmarkRun(benchmark, Hardware.h100(), 8, 3, Measured.known(batch))));

        assertThat(time.minutes()).isCloseTo(minutes, within(0.15 * minutes));
        assertThat(time.tenth()).isBetween(1.0, 1.6);
        assertThat(time.evidence()).contains("measured configurations of " + benchmark + " on this accelerator");
    }

    @Test
    void trainsFasterOnMoreDevices() {
        double before = Double.MAX_VALUE;
        for (double devices = 8; devices <= 512; devices *= 2) {
            double minutes =
                    known(law.predict(run("bert", Hardware.h100(), devices, 3))).minutes();
            assertThat(minutes).isLessThan(before);
            before = minutes;
        }
    }

    @Test
    void isLessSureOfAnAcceleratorWithoutResults() {
        assertThat(known(law.predict(run("bert", Hardware.rtx4090(), 8, 3))).twentieth())
                .isGreaterThan(
                        known(law.predict(run("bert", Hardware.a100(), 8, 2))).twentieth());
    }

    @Test
    void countsTheWorkOfABenchmarkWithoutHistory() {
        RunTime time = known(law.predict(run("llama31_8b", Hardware.h100(), 8, 4)));

        // 178,000 samples of 4.5e14 operations at 55 % of 8 × 989.4 TFLOP/s.
        assertThat(time.minutes()).isCloseTo(178_000 * 4.5e14 / (0.55 * 8 * 989.4e12) / 60, within(1e-6));
        assertThat(time.twentieth()).isEqualTo(2.5);
        assertThat(time.evidence()).startsWith("no measurement of llama31_8b");
    }

    @Test
    void refusesWhatNobodyMeasuredNorCounted() {
        assertThat(law.predict(run("quax", Hardware.h100(), 8, 3)))
                .isEqualTo(Measured.unknown("no measurement of this benchmark and no count of its work"));
        assertThat(law.predict(run("bert", Hardware.blank(), 8, 3))).isInstanceOf(Measured.Unknown.class);
        assertThat(BenchmarkRun.editionOf("v4.1")).isEqualTo(Measured.known(3.0));
        assertThat(BenchmarkRun.editionOf("")).isInstanceOf(Measured.Unknown.class);
        assertThatThrownBy(() -> run("bert", Hardware.h100(), 0, 3)).hasMessageContaining("must be 1 or more");
    }

    private static BenchmarkRun run(String benchmark, AcceleratorSpec spec, double devices, double edition) {
        return new BenchmarkRun(benchmark, spec, devices, edition, Measured.unknown("not stated"));
    }

    private static <T> T known(Measured<T> measured) {
        assertThat(measured).isInstanceOf(Measured.Known.class);
        return ((Measured.Known<T>) measured).value();
    }
}
