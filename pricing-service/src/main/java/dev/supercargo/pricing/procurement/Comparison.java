package dev.supercargo.pricing.procurement;

import dev.supercargo.engine.procurement.Criterion;
import dev.supercargo.engine.procurement.Scored;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Quotes against what shall be bought, the best first.
 *
 * @param weights of the criteria, 100 together
 */
record Comparison(String requestId, Map<Criterion, Integer> weights, List<Line> items) {

    /**
     * One quote.
     *
     * @param rank from 1; absent if it breaks a requirement or has expired
     * @param score 0..100; absent likewise
     * @param wholeCost of the accelerators required, with support over the years of use
     * @param againstMarketPercent price of one accelerator over its market price, -10 is ten percent below; absent if unknown
     * @param unmet requirements it breaks, one sentence each
     */
    record Line(
            @Nullable Integer rank,
            String quoteId,
            String vendorId,
            String acceleratorId,
            @Nullable Double score,
            Money wholeCost,
            Money perAccelerator,
            @Nullable Double againstMarketPercent,
            List<Part> parts,
            List<String> unmet) {}

    /** @param points of the criterion's weight */
    record Part(Criterion criterion, double points, String explanation) {}

    static Map<Criterion, Integer> allWeights() {
        return Arrays.stream(Criterion.values())
                .collect(Collectors.toMap(
                        criterion -> criterion, Criterion::weight, (one, other) -> one, LinkedHashMap::new));
    }

    static Line line(@Nullable Integer rank, String vendorId, Scored scored) {
        return new Line(
                rank,
                scored.proposal().id(),
                vendorId,
                scored.proposal().acceleratorId(),
                scored.isEligible() ? scored.score() : null,
                scored.wholeCost(),
                scored.perAccelerator(),
                scored.againstMarket() instanceof Measured.Known<Double>(Double ratio) ? 100 * (ratio - 1) : null,
                scored.parts().stream()
                        .map(part -> new Part(
                                part.criterion(),
                                part.criterion().weight() * part.share().value(),
                                part.explanation()))
                        .toList(),
                scored.unmet());
    }
}
