package dev.supercargo.calibration.memory;

import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.MemoryNeed;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/**
 * What the estimator says about one row.
 *
 * @param row asked about
 * @param expectedGib the peak to expect, or the part of it that a closed form gives
 * @param enoughGib what is said to be enough
 * @param fitsBelow whether the job is said to fit a device slightly smaller than measured; for a row that merely ran,
 *     whether it is said to fit the device it ran on
 */
record Judgement(MemoryRow row, double expectedGib, double enoughGib, boolean fitsBelow) {

    /** Ten KiB, so that a device of exactly the measured peak still counts as large enough. */
    private static final double JUST_BELOW_GIB = 1e-5;

    static Measured<Judgement> of(MemoryEstimator estimator, MemoryRow row) {
        double device = row.kind() == Kind.RAN ? row.gib() : row.gib() - JUST_BELOW_GIB;
        Memory available = Memory.ofGib(Math.max(0, device - row.residentGib()));
        MemoryVerdict verdict = estimator.estimate(Measured.known(row.model()), row.setup(), available, row.devices());
        return switch (verdict) {
            case MemoryVerdict.UnknownNeed(String reason) -> Measured.unknown(reason);
            case MemoryVerdict.Fits fits -> Measured.known(judged(row, fits.need(), true));
            case MemoryVerdict.FitsWithChanges no -> Measured.known(judged(row, no.need(), false));
            case MemoryVerdict.CannotFit no -> Measured.known(judged(row, no.need(), false));
        };
    }

    private static Judgement judged(MemoryRow row, MemoryNeed need, boolean fits) {
        return switch (row.kind()) {
            case PEAK, RAN ->
                new Judgement(
                        row,
                        need.expected().gib() + row.residentGib(),
                        need.total().gib() + row.residentGib(),
                        fits);
            case STATES -> new Judgement(row, need.states().gib(), need.states().gib(), false);
            case ACTIVATIONS ->
                new Judgement(row, need.activations().gib(), need.activations().gib(), false);
        };
    }

    /** Of the expected peak against the measured one, signed; −0.1 is ten per cent too low. */
    double error() {
        return expectedGib / row.gib() - 1;
    }

    /** Of what is said to be enough against what was; below zero it would have been too little. */
    double over() {
        return enoughGib / row.gib() - 1;
    }
}
