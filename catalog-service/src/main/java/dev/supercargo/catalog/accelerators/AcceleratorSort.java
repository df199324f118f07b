package dev.supercargo.catalog.accelerators;

import dev.supercargo.hardware.facts.Precision;
import java.util.Locale;

/**
 * The orders of the accelerator list, each with the best first; unknown values come last in either direction and ties
 * go by id. Performance is the peak of the wanted precision, or without one the highest of BF16, FP16 and FP32.
 */
enum AcceleratorSort {
    ID("0.0d", true),
    MEMORY("a.memoryBytes", false),
    BANDWIDTH("a.memoryBandwidth", false),
    PERFORMANCE(AcceleratorSort.PEAK, false),
    POWER("a.tdpWatts", true),
    LAUNCHED("(year(a.launchedOn) * 12 + month(a.launchedOn))", false),
    PRICE("a.priceNewUsd", true),
    /** Peak for a dollar of the launch price. */
    VALUE("(" + AcceleratorSort.PEAK + " / cast(a.priceNewUsd as Double))", false),
    /** Peak for a watt. */
    EFFICIENCY("(" + AcceleratorSort.PEAK + " / a.tdpWatts)", false);

    private static final String PEAK = "$peak";
    private static final String ANY_PEAK = "greatest(a.peak.bf16, a.peak.fp16, a.peak.fp32)";

    private final String expression;
    private final boolean smallIsGood;

    AcceleratorSort(String expression, boolean smallIsGood) {
        this.expression = expression;
        this.smallIsGood = smallIsGood;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What follows {@code order by}; PostgreSQL refuses a constant there. */
    String orderBy(String rank) {
        return this == ID ? "a.id" : rank + ", a.id";
    }

    /**
     * The number by which rows are ordered, ascending, in Hibernate's query language.
     *
     * @param precision null for none
     */
    String rank(Precision precision, boolean reversed) {
        if (this == ID) {
            return expression;
        }
        String peak = precision == null ? ANY_PEAK : "a.peak." + precision.lowerCase();
        String number = "cast(" + expression.replace(PEAK, peak) + " as Double)";
        return "coalesce(" + (smallIsGood == reversed ? "-" : "") + number + ", 1e308d)";
    }
}
