package dev.supercargo.planning.whatif;

import dev.supercargo.planning.costs.CostBenefit;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.quantities.Money;
import java.util.Comparator;
import java.util.List;

/**
 * Each driver by itself, at its low and high value.
 *
 * @param bars of all options; the widest first, then in the order of drivers
 * @param switches the drivers that make another option the best
 */
public record Tornado(List<Bar> bars, List<Switch> switches) {

    /** @param option whose total it is */
    public record Bar(Driver driver, String option, Money low, Money high) {

        public Money width() {
            return low.max(high).minus(low.min(high));
        }
    }

    /** @param best option at {@code value} of the driver instead of what is best otherwise */
    public record Switch(Driver driver, double value, String best) {}

    public Tornado {
        bars = List.copyOf(bars);
        switches = List.copyOf(switches);
    }

    static Tornado of(CostQuestion question, List<Span> spans) {
        String usual = best(question);
        return new Tornado(
                spans.stream()
                        .flatMap(span -> bars(question, span).stream())
                        .sorted(Comparator.comparing(Bar::width).reversed().thenComparing(Bar::driver))
                        .toList(),
                spans.stream()
                        .flatMap(span -> List.of(span.low(), span.high()).stream()
                                .map(value -> new Switch(
                                        span.driver(),
                                        value,
                                        best(Change.of(span.driver(), value).of(question)))))
                        .filter(found -> !found.best().equals(usual))
                        .toList());
    }

    private static List<Bar> bars(CostQuestion question, Span span) {
        CostQuestion low = Change.of(span.driver(), span.low()).of(question);
        CostQuestion high = Change.of(span.driver(), span.high()).of(question);
        return question.options().stream()
                .map(option -> new Bar(
                        span.driver(),
                        option.name(),
                        CostBenefit.totalOf(low, option.name()),
                        CostBenefit.totalOf(high, option.name())))
                .filter(bar -> !bar.width().isZero())
                .toList();
    }

    private static String best(CostQuestion question) {
        return CostBenefit.best(question);
    }
}
