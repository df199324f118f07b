package dev.supercargo.pricing.history;

import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * One point of a chart: the price per hour during a span.
 *
 * @param to exclusive
 * @param low lowest
 * @param mean weighted by time
 * @param high highest
 */
public record SeriesPoint(Instant from, Instant to, Money low, Money mean, Money high) {

    static SeriesPoint of(PriceStep step) {
        return new SeriesPoint(step.from(), step.to(), step.price(), step.price(), step.price());
    }

    static SeriesPoint of(PriceSeries span) {
        return new SeriesPoint(
                span.steps().getFirst().from(),
                span.steps().getLast().to(),
                span.low().orElseThrow(),
                span.mean().orElseThrow(),
                span.high().orElseThrow());
    }
}
