package dev.supercargo.router.usage;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.identity.Ids;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Meters jobs: full hours while they run and the rest when the attempt ends. Each interval is charged once, to the job,
 * its attempt, its budgets and the usage topic together, at the price frozen by the decision; the sums agree exactly.
 */
@ApplicationScoped
public class Meter {

    private final EntityManager entities;
    private final JobHistory history;
    private final Ledger ledger;
    private final Outbox outbox;

    Meter(EntityManager entities, JobHistory history, Ledger ledger, Outbox outbox) {
        this.entities = entities;
        this.history = history;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Meters the full hours of a running job that are over at {@code now}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void meterFullHours(Job job, Instant now) {
        meter(job, now.truncatedTo(ChronoUnit.HOURS));
    }

    /**
     * Meters what is left of an attempt that ends at {@code at}.
     *
     * @return the end of the attempt: {@code at}, or where the meter stands if it is ahead by a moment
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant settle(Job job, Instant at) {
        meter(job, at);
        return job.meteredUntil().filter(until -> until.isAfter(at)).orElse(at);
    }

    private void meter(Job job, Instant until) {
        if (job.meteredUntil().isEmpty()
                || job.place().isEmpty()
                || job.pricePerHour().isEmpty()) {
            return;
        }
        for (Interval interval : Interval.hourly(job.meteredUntil().get(), until)) {
            charge(job, job.place().get(), job.pricePerHour().get(), interval);
        }
    }

    private void charge(Job job, PlaceRef place, Money pricePerHour, Interval interval) {
        int accelerators = place.acceleratorsPerNode() * place.nodes();
        BigDecimal hours = interval.hoursOf(accelerators);
        Money cost = new HourlyRate(pricePerHour).times(interval.duration());
        String id = Ids.next();
        entities.persist(new Usage(id, job, interval, hours, pricePerHour, cost));
        job.used(cost, hours, interval.duration(), interval.end());
        history.used(job, cost, hours);
        ledger.charge(id, job.id(), job.team(), job.user(), cost, interval.start());
        outbox.append(new UsageMetered(
                id,
                job.id(),
                job.attempt(),
                job.team(),
                job.user(),
                place,
                place.acceleratorId(),
                accelerators,
                interval.start(),
                interval.end(),
                hours,
                pricePerHour,
                cost));
    }
}
