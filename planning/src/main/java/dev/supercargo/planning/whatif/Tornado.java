package dev.supercargo.planning.whatif;

import dev.supercargo.planning.costs.CostBenefit;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.planning.costs.Totals;
import dev.supercargo.quantities.Money;
import java.util.ArrayList;
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
        String usual = CostBenefit.totals(question).best();
        List<Bar> bars = new ArrayList<>();
        List<Switch> switches = new ArrayList<>();
        for (Span span : spans) {
            Totals low = totals(question, span.driver(), span.low());
            Totals high = totals(question, span.driver(), span.high());
            low.byOption().forEach((option, total) -> bars.add(new Bar(span.driver(), option, total, high.of(option))));
            if (!low.best().equals(usual)) {
                switches.add(new Switch(span.driver(), span.low(), low.best()));
            }
            if (!high.best().equals(usual)) {
                switches.add(new Switch(span.driver(), span.high(), high.best()));
            }
        }
        return new Tornado(
                bars.stream()
                        .filter(bar -> !bar.width().isZero())
                        .sorted(Comparator.comparing(Bar::width).reversed().thenComparing(Bar::driver))
                        .toList(),
                switches);
    }

    private static Totals totals(CostQuestion question, Driver driver, double value) {
        return CostBenefit.totals(Change.of(driver, value).of(question));
    }
}
