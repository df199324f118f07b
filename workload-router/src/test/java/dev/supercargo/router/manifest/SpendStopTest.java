package dev.supercargo.router.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Deadline = what is left of the budget / price per hour + time that may pass before anything is charged. */
class SpendStopTest {

    private static final SpendLimit BUDGET = new SpendLimit.UpTo(Money.usd("30"));
    private static final Duration MAY_WAIT = Duration.ofMinutes(30);

    @Test
    void endsTheAttemptWhenTheBudgetIsSpent() {
        assertThat(stop(BUDGET, "5", "10")).contains(Duration.ofMinutes(150).plus(MAY_WAIT));
    }

    @Test
    void roundsDownToWholeSeconds() {
        assertThat(stop(BUDGET, "0", "7")).contains(Duration.ofSeconds(15_428).plus(MAY_WAIT));
    }

    @Test
    void leavesAtLeastAMinuteEvenIfEverythingIsSpent() {
        assertThat(stop(BUDGET, "31", "10")).contains(Duration.ofMinutes(1).plus(MAY_WAIT));
    }

    @Test
    void neverEndsWhatHasNoBudgetOrCostsNothing() {
        assertThat(stop(new SpendLimit.None(), "5", "10")).isEmpty();
        assertThat(stop(BUDGET, "5", "0")).isEmpty();
        assertThat(SpendStop.of(BUDGET, Money.zero(), Optional.empty(), MAY_WAIT))
                .isEmpty();
    }

    @Test
    void survivesPricesNearZero() {
        assertThat(stop(BUDGET, "0", "0.000000001"))
                .contains(Duration.ofSeconds(Integer.MAX_VALUE).plus(MAY_WAIT));
    }

    private static Optional<Duration> stop(SpendLimit budget, String spent, String pricePerHour) {
        return SpendStop.of(budget, Money.usd(spent), Optional.of(Money.usd(pricePerHour)), MAY_WAIT);
    }
}
