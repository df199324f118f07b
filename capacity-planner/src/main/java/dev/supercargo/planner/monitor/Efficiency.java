package dev.supercargo.planner.monitor;

import dev.supercargo.planner.runs.Runs;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.TeamScope;
import dev.supercargo.planner.usage.UsageSums;
import dev.supercargo.planner.usage.WeekOfUse;
import dev.supercargo.planner.waste.LostWork;
import dev.supercargo.planner.waste.Trend;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Efficiency week by week, and where it goes. */
@ApplicationScoped
public class Efficiency {

    private static final Duration WEEK = Duration.ofDays(7);

    private final UsageSums usage;
    private final Runs runs;

    Efficiency(UsageSums usage, Runs runs) {
        this.usage = usage;
        this.runs = runs;
    }

    @Transactional
    public EfficiencyView of(Period period, TeamScope scope) {
        List<EfficiencyWeek> weeks = usage.byWeek(period, scope).stream()
                .map(week -> week(week, period, scope))
                .toList();
        double[] cost = weeks.stream()
                .map(EfficiencyWeek::costPerAcceleratorHour)
                .filter(Objects::nonNull)
                .mapToDouble(each -> each.amount().doubleValue())
                .toArray();
        double[] lost = weeks.stream()
                .map(EfficiencyWeek::lostPercent)
                .filter(Objects::nonNull)
                .mapToDouble(percent -> percent)
                .toArray();
        return new EfficiencyView(period, weeks, relative(Trend.perStep(cost), cost), orNull(Trend.perStep(lost)));
    }

    private EfficiencyWeek week(WeekOfUse week, Period period, TeamScope scope) {
        Instant end = week.start().plus(WEEK);
        Period inside = new Period(
                week.start().isBefore(period.from()) ? period.from() : week.start(),
                end.isAfter(period.to()) ? period.to() : end);
        BigDecimal lost = Stream.concat(
                        runs.interruptions(inside, scope).stream(), runs.failures(inside, scope).stream())
                .map(LostWork::acceleratorHours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean used = week.acceleratorHours().signum() > 0;
        return new EfficiencyWeek(
                week.start(),
                week.acceleratorHours(),
                week.cost(),
                used ? Money.usd(week.cost().amount().divide(week.acceleratorHours(), MathContext.DECIMAL64)) : null,
                used ? percent(lost.min(week.acceleratorHours()), week.acceleratorHours()) : null,
                used ? percent(week.ownedHours(), week.acceleratorHours()) : null,
                week.simulated());
    }

    private static double percent(BigDecimal part, BigDecimal whole) {
        return 100 * part.doubleValue() / whole.doubleValue();
    }

    private static @Nullable Double relative(OptionalDouble perWeek, double[] values) {
        double middle = Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElse(0);
        return perWeek.isEmpty() || middle == 0 ? null : 100 * perWeek.getAsDouble() / middle;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
