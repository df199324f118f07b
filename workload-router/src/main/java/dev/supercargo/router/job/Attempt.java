package dev.supercargo.router.job;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** One placement of a job and what became of it. */
@Entity
@IdClass(Attempt.Key.class)
class Attempt {

    /** Job and number. */
    record Key(String jobId, int attempt) implements Serializable {}

    @Id
    @Column(name = "job_id")
    String jobId;

    @Id
    int attempt;

    @Convert(converter = PlaceColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    PlaceRef place;

    @Column(name = "decision_id")
    String decisionId;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "price_per_hour_usd")
    Money pricePerHour;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    String outcome;

    @Column(name = "cost_usd")
    Money cost;

    @Column(name = "accelerator_hours")
    BigDecimal acceleratorHours;

    protected Attempt() {}

    Attempt(String jobId, int attempt, PlaceRef place, String decisionId, Instant decidedAt, Money pricePerHour) {
        this.jobId = jobId;
        this.attempt = attempt;
        this.place = place;
        this.decisionId = decisionId;
        this.decidedAt = decidedAt;
        this.pricePerHour = pricePerHour;
        this.cost = Money.zero();
        this.acceleratorHours = BigDecimal.ZERO;
    }
}
