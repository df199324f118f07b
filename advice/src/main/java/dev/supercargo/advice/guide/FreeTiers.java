package dev.supercargo.advice.guide;

import dev.supercargo.quantities.Memory;
import java.util.Optional;

/** What costs nothing ("Cloud Free Tiers Reference"): Kaggle's P100 for 9 hours a week, Colab's T4 in sessions of 12 hours. */
public final class FreeTiers {

    private static final double HOURS_PER_MONTH = 9 * 52 / 12.0;
    private static final Memory MEMORY = Memory.ofGib(16);

    private FreeTiers() {}

    /** Empty if hours or memory go beyond them. */
    public static Optional<RuleApplied> applied(double hoursPerMonth, Memory gpuMemory) {
        return hoursPerMonth <= HOURS_PER_MONTH && gpuMemory.compareTo(MEMORY) <= 0
                ? Optional.of(new RuleApplied(
                        "free tiers",
                        "Cloud Free Tiers Reference",
                        "Kaggle (P100 with 16 GB, 9 h a week) or Colab (T4, sessions of 12 h) would do for nothing."))
                : Optional.empty();
    }
}
