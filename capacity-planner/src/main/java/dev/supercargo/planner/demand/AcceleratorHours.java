package dev.supercargo.planner.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How accelerator-hours are kept and shown: exact to nano-hours. */
public final class AcceleratorHours {

    /** Decimals kept. */
    public static final int SCALE = 9;

    private AcceleratorHours() {}

    /** The same number without trailing zeros and without an exponent. */
    public static BigDecimal tidy(BigDecimal hours) {
        BigDecimal stripped = hours.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
