package dev.supercargo.engine.procurement;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.List;

/**
 * A proposal judged.
 *
 * @param unmet requirements that it breaks, one sentence each; with any it is out
 * @param parts one for each criterion; empty if it is out
 * @param wholeCost price and support over the years of use
 * @param perAccelerator price of one accelerator
 * @param againstMarket price of one accelerator over its market price, 1 is the same
 */
public record Scored(
        Proposal proposal,
        List<String> unmet,
        List<Part> parts,
        Money wholeCost,
        Money perAccelerator,
        Measured<Double> againstMarket) {

    public Scored {
        unmet = List.copyOf(unmet);
        parts = List.copyOf(parts);
    }

    /**
     * One criterion.
     *
     * @param share of the criterion that is fulfilled
     * @param explanation with its numbers and units
     */
    public record Part(Criterion criterion, Share share, String explanation) {}

    public boolean isEligible() {
        return unmet.isEmpty();
    }

    /** 0..100. */
    public double score() {
        return parts.stream()
                .mapToDouble(part -> part.criterion().weight() * part.share().value())
                .sum();
    }
}
