package dev.supercargo.router.usage;

import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;

/** A metered interval of an attempt. */
@Entity
class Usage {

    @Id
    String id;

    @Column(name = "job_id")
    String jobId;

    int attempt;

    @Column(name = "interval_start")
    Instant intervalStart;

    @Column(name = "interval_end")
    Instant intervalEnd;

    @Column(name = "accelerator_hours")
    BigDecimal acceleratorHours;

    @Column(name = "price_per_hour_usd")
    Money pricePerHour;

    @Column(name = "cost_usd")
    Money cost;

    protected Usage() {}

    Usage(String id, String jobId, int attempt, Interval interval, BigDecimal hours, Money pricePerHour, Money cost) {
        this.id = id;
        this.jobId = jobId;
        this.attempt = attempt;
        this.intervalStart = interval.start();
        this.intervalEnd = interval.end();
        this.acceleratorHours = hours;
        this.pricePerHour = pricePerHour;
        this.cost = cost;
    }
}
