package dev.supercargo.planner.outlook;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When a budget will be spent, if every day costs what the recent ones did. Days are taken for independent: after n days
 * the spend is n × mean ± 1.2816 × √n × standard deviation in eight of ten cases.
 *
 * @param perDay mean of the recent days
 * @param projected spend at the end of the period
 * @param runsOut when the expected spend reaches the limit; empty if it does not within ten years
 * @param runsOutEarliest when the upper end of the 80 % interval reaches it; empty likewise
 */
public record BudgetOutlook(
        Money perDay, Money projected, Optional<Instant> runsOut, Optional<Instant> runsOutEarliest) {

    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final double DAYS_MAX = 3652;
    private static final double Z_90 = 1.2815515655446004;

    /**
     * @param limit of the period
     * @param spent in it so far
     * @param days spends of recent full days, at least one
     * @param now not after {@code periodEnd}
     */
    public static BudgetOutlook of(Money limit, Money spent, List<Money> days, Instant now, Instant periodEnd) {
        double[] spends =
                days.stream().mapToDouble(day -> day.amount().doubleValue()).toArray();
        double mean = mean(spends);
        double left = limit.minus(spent).amount().doubleValue();
        double daysLeft = Duration.between(now, periodEnd).toSeconds() / DAY_SECONDS;
        Money perDay = Money.usd(BigDecimal.valueOf(mean));
        return new BudgetOutlook(
                perDay,
                spent.plus(perDay.timesEstimate(daysLeft)),
                after(now, daysUntil(left, mean, 0)),
                after(now, daysUntil(left, mean, Z_90 * deviation(spends, mean))));
    }

    /** The smallest n with n × mean + spread × √n = left: a quadratic equation in √n. */
    private static OptionalDouble daysUntil(double left, double mean, double spread) {
        if (left <= 0) {
            return OptionalDouble.of(0);
        }
        if (mean <= 0 && spread <= 0) {
            return OptionalDouble.empty();
        }
        double root = mean > 0 ? (-spread + Math.sqrt(spread * spread + 4 * mean * left)) / (2 * mean) : left / spread;
        double days = root * root;
        return days <= DAYS_MAX ? OptionalDouble.of(days) : OptionalDouble.empty();
    }

    private static Optional<Instant> after(Instant now, OptionalDouble days) {
        return days.isPresent()
                ? Optional.of(now.plusSeconds(Math.round(days.getAsDouble() * DAY_SECONDS)))
                : Optional.empty();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    }
}
