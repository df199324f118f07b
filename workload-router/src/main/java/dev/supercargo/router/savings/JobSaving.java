package dev.supercargo.router.savings;

import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a finished job cost and what it would have cost otherwise. */
@Entity
@Table(name = "job_saving")
class JobSaving {

    @Id
    @Column(name = "job_id")
    String jobId;

    String team;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "paid_usd")
    Money paid;

    @Column(name = "on_demand_usd")
    Money onDemand;

    @Column(name = "by_hour_usd")
    Money byHour;

    @Column(name = "hindsight_usd")
    Money hindsight;

    protected JobSaving() {}

    JobSaving(String jobId, String team, Instant endedAt, Money paid, Baselines otherwise) {
        this.jobId = jobId;
        this.team = team;
        this.endedAt = endedAt;
        this.paid = paid;
        this.onDemand = otherwise.onDemand().orElse(null);
        this.byHour = otherwise.byHour().orElse(null);
        this.hindsight = otherwise.hindsight().orElse(null);
    }
}
