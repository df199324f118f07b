package dev.supercargo.router.job;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.routing.JobCancelled;
import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.JobFailed;
import dev.supercargo.contracts.routing.JobInterrupted;
import dev.supercargo.contracts.routing.JobPlaced;
import dev.supercargo.contracts.routing.JobReplaced;
import dev.supercargo.contracts.routing.JobStarting;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.autoscaling.Stay;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.Session;

/** Records what happened to a job: its timeline, its attempts and the outbox, all in the caller's transaction. */
@ApplicationScoped
public class JobHistory {

    private final EntityManager entities;
    private final Outbox outbox;
    private final Event<JobChanged> changes;

    JobHistory(EntityManager entities, Outbox outbox, Event<JobChanged> changes) {
        this.entities = entities;
        this.outbox = outbox;
        this.changes = changes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Job job, JobEvent event) {
        entities.persist(new JobEventRow(
                event.jobId(),
                event.sequence(),
                event.getClass().getSimpleName(),
                event.occurredAt(),
                Summary.attempt(event).orElse(null),
                Summary.of(event)));
        recordAttempt(job, event);
        outbox.append(event);
        changes.fire(new JobChanged(job.id(), job.view()));
    }

    /** Reads the current attempts of these jobs at once, so that recording what became of them reads none by itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void readAttempts(Collection<Job> jobs) {
        if (jobs.size() > 1) {
            entities.unwrap(Session.class)
                    .createSelectionQuery(
                            "select attempt from Attempt attempt, Job job where attempt.jobId = job.id"
                                    + " and attempt.attempt = job.attempt and job.id in :ids",
                            Attempt.class)
                    .setParameterList("ids", jobs.stream().map(Job::id).toList())
                    .getResultList();
        }
    }

    /** Adds metered usage to the current attempt. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void used(Job job, Money cost, BigDecimal acceleratorHours) {
        Attempt attempt = attempt(job);
        attempt.cost = attempt.cost.plus(cost);
        attempt.acceleratorHours = attempt.acceleratorHours.add(acceleratorHours);
    }

    /** What was metered of an attempt. */
    public record Used(Money cost, BigDecimal acceleratorHours) {}

    /** What was metered of the current attempt so far. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Used usedSoFar(Job job) {
        Attempt attempt = attempt(job);
        return new Used(attempt.cost, attempt.acceleratorHours);
    }

    /** Attempts that lasted after {@code since}, or last still, on the options that {@code there} accepts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Stay> stays(Instant since, Predicate<String> there) {
        return entities.createQuery("from Attempt where endedAt is null or endedAt > :since", Attempt.class)
                .setParameter("since", since)
                .getResultStream()
                .filter(attempt -> there.test(attempt.place.optionId()))
                .map(attempt ->
                        new Stay(attempt.decidedAt, Optional.ofNullable(attempt.endedAt), attempt.place.nodes()))
                .toList();
    }

    List<TimelineEntry> timeline(String jobId) {
        return timelineAfter(jobId, 0);
    }

    /** What happened to a job after the fact of that sequence. */
    public List<TimelineEntry> timelineAfter(String jobId, long sequence) {
        return entities.createQuery(
                        "from JobEventRow where jobId = :jobId and sequence > :sequence order by sequence",
                        JobEventRow.class)
                .setParameter("jobId", jobId)
                .setParameter("sequence", sequence)
                .getResultStream()
                .map(row -> new TimelineEntry(row.sequence, row.type, row.occurredAt, row.attempt, row.summary))
                .toList();
    }

    List<AttemptView> attempts(String jobId) {
        return entities.createQuery("from Attempt where jobId = :jobId order by attempt", Attempt.class)
                .setParameter("jobId", jobId)
                .getResultStream()
                .map(AttemptView::from)
                .toList();
    }

    private void recordAttempt(Job job, JobEvent event) {
        switch (event) {
            case JobPlaced placed ->
                entities.persist(new Attempt(
                        placed.jobId(),
                        placed.attempt(),
                        placed.place(),
                        placed.decisionId(),
                        placed.occurredAt(),
                        placed.pricePerHour()));
            case JobReplaced moved ->
                entities.persist(new Attempt(
                        moved.jobId(),
                        moved.attempt(),
                        moved.place(),
                        moved.decisionId(),
                        moved.occurredAt(),
                        moved.pricePerHour()));
            case JobStarting starting -> attempt(job).startedAt = starting.occurredAt();
            case JobInterrupted interrupted -> end(job, interrupted.occurredAt(), interrupted.cause());
            case JobSucceeded succeeded -> end(job, succeeded.occurredAt(), "SUCCEEDED");
            case JobFailed failed -> end(job, failed.occurredAt(), failed.code());
            case JobCancelled cancelled -> end(job, cancelled.occurredAt(), "CANCELLED");
            default -> {}
        }
    }

    private void end(Job job, Instant at, String outcome) {
        if (job.attempt() > 0 && attempt(job).outcome == null) {
            attempt(job).endedAt = at;
            attempt(job).outcome = outcome;
        }
    }

    private Attempt attempt(Job job) {
        return entities.find(Attempt.class, new Attempt.Key(job.id(), job.attempt()));
    }

    /**
     * One line of a job's timeline.
     *
     * @param attempt absent for facts about the whole job
     */
    public record TimelineEntry(long sequence, String type, Instant occurredAt, Integer attempt, String summary) {}

    /** One attempt as the API shows it. */
    public record AttemptView(
            int attempt,
            PlaceRef place,
            String decisionId,
            Instant decidedAt,
            Money pricePerHour,
            Instant startedAt,
            Instant endedAt,
            String outcome,
            Money cost,
            String acceleratorHours) {

        static AttemptView from(Attempt attempt) {
            return new AttemptView(
                    attempt.attempt,
                    attempt.place,
                    attempt.decisionId,
                    attempt.decidedAt,
                    attempt.pricePerHour,
                    attempt.startedAt,
                    attempt.endedAt,
                    attempt.outcome,
                    attempt.cost,
                    attempt.acceleratorHours.stripTrailingZeros().toPlainString());
        }
    }
}
