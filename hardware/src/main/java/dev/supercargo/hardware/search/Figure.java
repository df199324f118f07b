package dev.supercargo.hardware.search;

import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.YearMonth;
import java.util.function.ToDoubleFunction;

/** The numbers that can be bounded and ordered by, besides the peaks. */
public enum Figure {
    /** Bytes. */
    MEMORY,
    /** Bytes a second. */
    BANDWIDTH,
    /** Watts. */
    POWER,
    /** US dollars. */
    PRICE,
    /** Months since year 0. */
    LAUNCHED;

    /** Not a number if unknown. */
    double of(SearchFacts facts) {
        return switch (this) {
            case MEMORY -> number(facts.figures().memory(), Memory::bytes);
            case BANDWIDTH -> number(facts.figures().bandwidth(), Bandwidth::bytesPerSecond);
            case POWER -> number(facts.figures().power(), Power::watts);
            case PRICE -> number(facts.price(), Figure::dollars);
            case LAUNCHED -> number(facts.lifecycle().launched(), Figure::months);
        };
    }

    private static double dollars(Money price) {
        return price.amount().doubleValue();
    }

    private static double months(YearMonth month) {
        return month.getYear() * 12.0 + month.getMonthValue();
    }

    private static <T> double number(Measured<T> measured, ToDoubleFunction<T> unit) {
        return measured instanceof Known<T>(T value) ? unit.applyAsDouble(value) : Double.NaN;
    }
}
