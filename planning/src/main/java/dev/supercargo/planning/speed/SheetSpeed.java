package dev.supercargo.planning.speed;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The speed of training by data sheets: the geometric mean of dense peak and memory bandwidth, as work is carried from one
 * machine to another without a model (docs/cost-model.md). Every doubling of accelerators gives 1.9 times the speed, a round
 * figure for the exchange of gradients; {@code supercargo predict} knows it better for one model.
 */
public final class SheetSpeed {

    /** Of two accelerators against one. */
    private static final double OF_TWO = 1.9;

    private static final double TERA = 1e12;

    private SheetSpeed() {}

    /**
     * √(TFLOP/s × TB/s) of {@code count} accelerators. Only ratios mean something.
     *
     * @param count 1 or more
     */
    public static Measured<Double> of(Accelerator accelerator, int count) {
        Optional<ComputeRate> peak = Stream.of(Precision.BF16, Precision.FP16, Precision.FP32)
                .flatMap(precision -> Stream.ofNullable(accelerator.peak().get(precision)))
                .max(Comparator.naturalOrder());
        if (peak.isEmpty()) {
            return Measured.unknown("no peak of " + accelerator.name() + " is known");
        }
        return accelerator.memory().bandwidth().map(bandwidth -> of(one(peak.get(), bandwidth), count));
    }

    /**
     * @param one speed of one accelerator, in any unit
     * @param count 1 or more
     */
    public static double of(double one, int count) {
        return one * Math.pow(count, Math.log(OF_TWO) / Math.log(2));
    }

    private static double one(ComputeRate peak, Bandwidth bandwidth) {
        return Math.sqrt(peak.flopsPerSecond() / TERA * (bandwidth.bytesPerSecond() / TERA));
    }
}
