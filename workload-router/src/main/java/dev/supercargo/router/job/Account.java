package dev.supercargo.router.job;

import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** What a job has used so far, over all attempts. */
@Embeddable
class Account {

    @Column(name = "cost_usd")
    Money cost = Money.zero();

    @Column(name = "accelerator_hours")
    BigDecimal acceleratorHours = BigDecimal.ZERO;

    /** Time on nodes that were paid for. */
    @Column(name = "run_time")
    Duration runTime = Duration.ZERO;

    /** Up to when the current attempt is metered; absent while nothing is paid for. */
    @Column(name = "metered_until")
    Instant meteredUntil;

    void add(Money usageCost, BigDecimal hours, Duration interval, Instant until) {
        cost = cost.plus(usageCost);
        acceleratorHours = acceleratorHours.add(hours);
        runTime = runTime.plus(interval);
        meteredUntil = until;
    }
}
