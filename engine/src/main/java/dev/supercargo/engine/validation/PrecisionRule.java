package dev.supercargo.engine.validation;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.quantities.Measured;
import java.util.Optional;

/**
 * 16-bit and TF32 jobs run in the next wider format where a device lacks theirs, as frameworks do. 8 and 4 bit do not:
 * their libraries stop on a device without the units, so that a rate carried over from 16 bit would describe a job that
 * never starts.
 */
final class PrecisionRule {

    private PrecisionRule() {}

    static Optional<Objection> objection(Precision precision, AcceleratorSpec accelerator) {
        boolean served = switch (precision) {
            case FP32, TF32, FP16, BF16 -> accelerator.peakFor(precision) instanceof Measured.Known<?>;
            case FP8, INT8, FP4 -> accelerator.peak().containsKey(precision);
        };
        if (served) {
            return Optional.empty();
        }
        return Optional.of(new Objection(
                "precision",
                "no peak rate of " + accelerator.id() + " for " + precision
                        + (accelerator.peak().isEmpty()
                                ? ""
                                : ", its data sheet has "
                                        + accelerator.peak().keySet().stream()
                                                .sorted()
                                                .toList()
                                        + ". Maybe use one of those.")));
    }
}
