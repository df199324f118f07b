package dev.supercargo.router.manifest;

import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * When Kubernetes ends an attempt so that the job cannot spend more than its budget, even if the router is down: what is
 * left of the budget, divided by the price of an hour. Kubernetes counts from the release, so that the time a job may wait
 * for nodes, which is not charged, comes on top.
 */
public final class SpendStop {

    /** A shorter deadline would end the job before its image is pulled. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);

    private SpendStop() {}

    /**
     * @param spent by the attempts before
     * @param pricePerHour of all nodes together; empty if unknown
     * @param mayWait for nodes
     * @return empty if there is no budget or no price
     */
    public static Optional<Duration> of(
            SpendLimit budget, Money spent, Optional<Money> pricePerHour, Duration mayWait) {
        Optional<Money> price = pricePerHour.filter(Money::isPositive);
        if (!(budget instanceof SpendLimit.UpTo(Money limit)) || price.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal seconds = limit.minus(spent)
                .max(Money.zero())
                .amount()
                .multiply(SECONDS_PER_HOUR)
                .divide(price.get().amount(), 0, RoundingMode.DOWN)
                .min(LONGEST_SECONDS);
        Duration paid = Duration.ofSeconds(seconds.longValueExact());
        return Optional.of((paid.compareTo(SHORTEST) < 0 ? SHORTEST : paid).plus(mayWait));
    }
}
