package dev.supercargo.pricing.history;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The course of one price between two moments. Where the offer was not on sale there is no step, and nothing is made up.
 *
 * @param to exclusive, after {@code from}
 * @param steps in order, without overlap, within the two moments
 */
record PriceSeries(Instant from, Instant to, List<PriceStep> steps) {

    PriceSeries {
        steps = List.copyOf(steps);
    }

    /**
     * @param beliefs in the order of their beginning; where one begins before the one before has ended, the later holds
     */
    static PriceSeries of(Instant from, Instant to, List<PriceStep> beliefs) {
        List<PriceStep> steps = new ArrayList<>();
        for (int i = 0; i < beliefs.size(); i++) {
            PriceStep belief = beliefs.get(i);
            Instant next = i + 1 < beliefs.size() ? beliefs.get(i + 1).from() : to;
            clipped(belief, from, earlier(to, next)).ifPresent(steps::add);
        }
        return new PriceSeries(from, to, steps);
    }

    Optional<Money> low() {
        return steps.stream().map(PriceStep::price).min(Comparator.naturalOrder());
    }

    Optional<Money> high() {
        return steps.stream().map(PriceStep::price).max(Comparator.naturalOrder());
    }

    /** Mean price per hour of the time in which there was one: sum of price × time / sum of time. */
    Optional<Money> mean() {
        BigDecimal seconds = seconds();
        return seconds.signum() == 0
                ? Optional.empty()
                : Optional.of(Money.usd(steps.stream()
                        .map(PriceStep::weighted)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(seconds, MathContext.DECIMAL128)));
    }

    /** Share of the time in which there was a price, 0..1. */
    double coverage() {
        return seconds()
                .divide(PriceStep.seconds(Duration.between(from, to)), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** How often one price followed another that differs. */
    int changes() {
        int changes = 0;
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).price().compareTo(steps.get(i - 1).price()) != 0) {
                changes++;
            }
        }
        return changes;
    }

    /** The step itself where there are few, else spans of equal length; spans without a price are left out. */
    List<SeriesPoint> points(int most) {
        return steps.size() <= most
                ? steps.stream().map(SeriesPoint::of).toList()
                : spans(Duration.between(from, to).dividedBy(most).plusNanos(1));
    }

    /** One point for each span of {@code length} that had a price, the last span may be shorter. */
    List<SeriesPoint> spans(Duration length) {
        List<SeriesPoint> points = new ArrayList<>();
        int first = 0;
        for (Instant start = from; start.isBefore(to); start = start.plus(length)) {
            Instant end = earlier(start.plus(length), to);
            first = skipEnded(first, start);
            List<PriceStep> within = new ArrayList<>();
            for (int i = first; i < steps.size() && steps.get(i).from().isBefore(end); i++) {
                clipped(steps.get(i), start, end).ifPresent(within::add);
            }
            if (!within.isEmpty()) {
                points.add(SeriesPoint.of(new PriceSeries(start, end, within)));
            }
        }
        return points;
    }

    /** The means of the same spans; three years of days take a fraction of the time that exact points take. */
    List<SpanMean> means(Duration length) {
        List<SpanMean> means = new ArrayList<>();
        int first = 0;
        for (Instant start = from; start.isBefore(to); start = start.plus(length)) {
            Instant end = earlier(start.plus(length), to);
            first = skipEnded(first, start);
            double weighted = 0;
            double seconds = 0;
            Instant last = start;
            for (int i = first; i < steps.size() && steps.get(i).from().isBefore(end); i++) {
                PriceStep step = steps.get(i);
                last = earlier(step.to(), end);
                double held = seconds(later(step.from(), start), last);
                weighted += step.price().amount().doubleValue() * held;
                seconds += held;
            }
            if (seconds > 0) {
                means.add(new SpanMean(later(steps.get(first).from(), start), last, weighted / seconds));
            }
        }
        return means;
    }

    /** The first step at or after {@code index} that has not ended by {@code start}. */
    private int skipEnded(int index, Instant start) {
        int first = index;
        while (first < steps.size() && !steps.get(first).to().isAfter(start)) {
            first++;
        }
        return first;
    }

    private static double seconds(Instant from, Instant to) {
        return to.getEpochSecond() - from.getEpochSecond() + (to.getNano() - from.getNano()) / 1e9;
    }

    private BigDecimal seconds() {
        Duration covered = steps.stream().map(PriceStep::length).reduce(Duration.ZERO, Duration::plus);
        return PriceStep.seconds(covered);
    }

    private static Optional<PriceStep> clipped(PriceStep step, Instant from, Instant to) {
        Instant start = later(step.from(), from);
        Instant end = earlier(step.to(), to);
        return start.isBefore(end) ? Optional.of(new PriceStep(start, end, step.price())) : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
