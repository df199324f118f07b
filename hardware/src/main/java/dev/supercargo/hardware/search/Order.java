package dev.supercargo.hardware.search;

import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import java.util.stream.DoubleStream;

/**
 * An order of results, the best first; unknown values come last either way and ties go by id.
 *
 * @param precision of the peak; unknown: the highest of BF16, FP16 and FP32
 * @param reversed the worst first
 */
public record Order(By by, Measured<Precision> precision, boolean reversed) {

    /** What results are ordered by. */
    public enum By {
        ID,
        MEMORY,
        BANDWIDTH,
        PERFORMANCE,
        POWER,
        LAUNCHED,
        PRICE,
        /** Peak for a dollar of the price. */
        VALUE,
        /** Peak for a watt. */
        EFFICIENCY
    }

    /** Smaller comes first; not a number if unknown. */
    double rank(SearchFacts facts) {
        double rank = switch (by) {
            case ID -> 0;
            case MEMORY -> -Figure.MEMORY.of(facts);
            case BANDWIDTH -> -Figure.BANDWIDTH.of(facts);
            case PERFORMANCE -> -peak(facts, precision);
            case POWER -> Figure.POWER.of(facts);
            case LAUNCHED -> -Figure.LAUNCHED.of(facts);
            case PRICE -> Figure.PRICE.of(facts);
            case VALUE -> -peak(facts, precision) / Figure.PRICE.of(facts);
            case EFFICIENCY -> -peak(facts, precision) / Figure.POWER.of(facts);
        };
        return reversed ? -rank : rank;
    }

    /** Operations a second; not a number if unknown. */
    static double peak(SearchFacts facts, Measured<Precision> precision) {
        if (precision instanceof Known<Precision>(Precision wanted)) {
            return peak(facts, wanted);
        }
        return DoubleStream.of(peak(facts, Precision.BF16), peak(facts, Precision.FP16), peak(facts, Precision.FP32))
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    static double peak(SearchFacts facts, Precision precision) {
        return facts.peak(precision) instanceof Known<Double>(Double rate) ? rate : Double.NaN;
    }
}
