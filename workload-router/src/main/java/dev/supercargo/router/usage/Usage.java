package dev.supercargo.router.usage;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.job.Job;
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

    /** What scarce capacity saved against renting; absent elsewhere. */
    @Column(name = "saved_usd")
    Money saved;

    protected Usage() {}

    Usage(String id, Job job, Interval interval, BigDecimal hours, Money pricePerHour, Money cost) {
        this.id = id;
        this.jobId = job.id();
        this.attempt = job.attempt();
        this.intervalStart = interval.start();
        this.intervalEnd = interval.end();
        this.acceleratorHours = hours;
        this.pricePerHour = pricePerHour;
        this.cost = cost;
        this.saved = job.savedPerHour()
                .map(perHour -> new HourlyRate(perHour).times(interval.duration()))
                .orElse(null);
    }
}
