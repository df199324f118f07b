package dev.supercargo.cli.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Placing by expected cost against placing by price per hour, over the same candidates of the same decisions.
 *
 * @param ours mean expected cost of a job as it was placed, in US dollars
 * @param cheapestPerHour mean expected cost where the price per hour is lowest
 * @param jobs for which both are known
 */
record CostComparison(BigDecimal ours, BigDecimal cheapestPerHour, int jobs) {

    static Optional<CostComparison> of(List<Sample> samples) {
        List<Sample> known = samples.stream()
                .filter(sample ->
                        sample.ours().isPresent() && sample.cheapestPerHour().isPresent())
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new CostComparison(
                        mean(known, Sample::ours), mean(known, Sample::cheapestPerHour), known.size()));
    }

    private static BigDecimal mean(List<Sample> samples, Function<Sample, Optional<BigDecimal>> cost) {
        return samples.stream()
                .flatMap(sample -> cost.apply(sample).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(samples.size()), MathContext.DECIMAL64);
    }
}
