package dev.supercargo.advice.upgrades;

import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What an upgrade costs.
 *
 * @param range of all its parts together
 * @param sources of the prices, with their dates
 */
public record Cost(PriceRange range, List<String> sources) {

    public Cost {
        sources = List.copyOf(sources);
    }

    static Measured<Cost> of(Measured<PartPrice> price) {
        return price.map(known -> new Cost(
                known.range(),
                List.of(known.provenance().source() + ", " + known.provenance().asOf())));
    }

    /** Unknown if one of them is. */
    static Measured<Cost> together(Measured<Cost> one, Measured<Cost> other) {
        return one instanceof Measured.Known<Cost>(Cost first) ? other.map(first::plus) : one;
    }

    private Cost plus(Cost other) {
        List<String> both = new ArrayList<>(sources);
        other.sources.stream().filter(source -> !both.contains(source)).forEach(both::add);
        return new Cost(
                new PriceRange(range.low().plus(other.range.low()), range.high().plus(other.range.high())), both);
    }

    /** The middle of the range. */
    public Money middle() {
        return range.low().plus(range.high()).times(new BigDecimal("0.5"));
    }
}
