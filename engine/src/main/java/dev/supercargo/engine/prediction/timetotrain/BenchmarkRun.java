package dev.supercargo.engine.prediction.timetotrain;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Measured;

/**
 * A benchmark to be trained.
 *
 * @param benchmark as the suite names it, {@code resnet}
 * @param accelerator data sheet
 * @param devices in use, 1 or more
 * @param edition of the suite as years since its first measured round; software gets faster with it
 * @param globalBatch samples per step
 */
public record BenchmarkRun(
        String benchmark, AcceleratorSpec accelerator, double devices, double edition, Measured<Double> globalBatch) {

    public BenchmarkRun {
        if (!(devices >= 1) || Double.isInfinite(devices) || !Double.isFinite(edition)) {
            throw new IllegalArgumentException(
                    "devices must be 1 or more and the edition finite, but are " + devices + " and " + edition);
        }
    }

    /** {@code v4.1} as years since {@code v1.1}; unknown unless it reads like that. */
    public static Measured<Double> editionOf(String round) {
        if (!round.matches("v[1-9]\\.[01]")) {
            return Measured.unknown("round is not written like v4.1");
        }
        return Measured.known(round.charAt(1) - '1' + (round.charAt(3) - '1') * 0.5);
    }
}
