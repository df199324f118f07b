package dev.supercargo.router.job;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.leader.Leadership;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The jobs. */
@ApplicationScoped
public class Jobs implements PanacheRepositoryBase<Job, String> {

    /** {@link JobState#holdingCapacity()} as the index has it. */
    private static final String HOLDING = "state in ('PLACED', 'QUEUED', 'STARTING', 'RUNNING')";

    private final Leadership leadership;
    private final Event<CapacityFreed> freed;

    Jobs(Leadership leadership, Event<CapacityFreed> freed) {
        this.leadership = leadership;
        this.freed = freed;
    }

    /**
     * The job, locked until the transaction ends, for a step that only the leading router takes.
     *
     * @throws dev.supercargo.router.leader.Deposed if this router does not lead; the transaction must not commit
     */
    public Optional<Job> findAsLeader(String id) {
        leadership.require();
        return findForUpdate(id);
    }

    /** The same for several jobs; those that are gone are left out. */
    public List<Job> findAsLeader(Collection<String> ids) {
        leadership.require();
        // In one order, so that two who come for some of them never wait for each other.
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery("from Job where id in :ids order by id", Job.class)
                .setParameterList("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Jobs by id, for reading: what is done to them is not stored. Those that are gone are left out. */
    public Map<String, Job> byId(Collection<String> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery("from Job where id in :ids", Job.class)
                .setParameterList("ids", ids)
                .setReadOnly(true)
                .getResultStream()
                .collect(Collectors.toMap(Job::id, Function.identity()));
    }

    /** The job, locked until the transaction ends. */
    public Optional<Job> findForUpdate(String id) {
        return Optional.ofNullable(getEntityManager().find(Job.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws Problem 404 */
    Job require(String id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("job", id));
    }

    /** Ids of all jobs that wait for free or cheaper capacity, by priority, longest waiting first. */
    public List<String> deferred() {
        return getEntityManager()
                .createQuery(
                        "select id from Job where state = DEFERRED and stop.aim is null"
                                + " and review.suspendedBy is null order by priority desc, id",
                        String.class)
                .getResultList();
    }

    /** Accelerators that the team's jobs hold, but for one job. */
    public int acceleratorsHeld(String team, String exceptJob) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select coalesce(sum(devices), 0) from job where " + HOLDING
                                        + " and team = :team and id <> :job",
                                Long.class)
                        .setParameter("team", team)
                        .setParameter("job", exceptJob)
                        .getSingleResult())
                .intValue();
    }

    /** What jobs hold, but for one job, by option. */
    public List<Holding> held(String exceptJob) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select option_id, sum(devices) as devices,
                               case when bool_and(predicted_finish is not null) then max(predicted_finish) end as all_free
                        from job where %s and option_id is not null and id <> :job group by option_id
                        """.formatted(HOLDING), Tuple.class)
                .addScalar("option_id", String.class)
                .addScalar("devices", Integer.class)
                .addScalar("all_free", Instant.class)
                .setParameter("job", exceptJob)
                .getResultStream()
                .map(row -> new Holding(
                        row.get("option_id", String.class),
                        row.get("devices", Integer.class),
                        Optional.ofNullable(row.get("all_free", Instant.class))))
                .toList();
    }

    /** Who holds capacity of these options, by job id. */
    public List<Occupant> occupants(Collection<String> options) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select id, team, option_id, devices, predicted_finish
                        from job where %s and option_id in (:options) order by id
                        """.formatted(HOLDING), Tuple.class)
                .addScalar("id", String.class)
                .addScalar("team", String.class)
                .addScalar("option_id", String.class)
                .addScalar("devices", Integer.class)
                .addScalar("predicted_finish", Instant.class)
                .setParameterList("options", options)
                .getResultStream()
                .map(row -> new Occupant(
                        row.get("id", String.class),
                        row.get("team", String.class),
                        row.get("option_id", String.class),
                        row.get("devices", Integer.class),
                        Optional.ofNullable(row.get("predicted_finish", Instant.class))))
                .toList();
    }

    /** Whether any job that may make room runs on owned or committed capacity. */
    public boolean anyMayLeave() {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from job
                        where state = 'RUNNING' and preemptible and stop_aim is null and price_per_hour_usd is not null
                          and place ->> 'market' in ('OWNED', 'RESERVED')
                        limit 1
                        """, Integer.class)
                .getResultList()
                .isEmpty();
    }

    /** The job that tries this one again. */
    Optional<Job> retryOf(String id) {
        return find("submission.retryOf", id).firstResultOptional();
    }

    public List<Job> inStates(Collection<JobState> states) {
        return list("state in ?1", Sort.by("id"), states);
    }

    /** Ids of the jobs that have a place. */
    public List<String> holdingCapacity() {
        return getEntityManager()
                .createQuery("select id from Job where state in :holding order by id", String.class)
                .setParameter("holding", JobState.holdingCapacity())
                .getResultList();
    }

    /** Ids of jobs on their nodes that have been metered up to a moment before {@code until} only, by full hours. */
    public List<String> meteredBefore(Instant until) {
        return getEntityManager()
                .createQuery(
                        "select id from Job where state in (STARTING, RUNNING) and account.meteredUntil < :hour"
                                + " order by id",
                        String.class)
                .setParameter("hour", until.truncatedTo(ChronoUnit.HOURS))
                .getResultList();
    }

    /** Ids of the jobs that somebody wants to stop. */
    public List<String> awaitingStop() {
        return getEntityManager()
                .createQuery(
                        "select id from Job where stop.aim is not null and state not in :ended order by id",
                        String.class)
                .setParameter("ended", JobState.ended())
                .getResultList();
    }

    /** Tells, once the caller's transaction has committed, that deferred jobs are worth another look. */
    public void freed() {
        freed.fire(new CapacityFreed());
    }

    /**
     * Deferred jobs are looked at again because they may pay more. Those that are decided at this moment, on what was
     * known before, are waited for: should they be deferred, they are looked at again, too.
     */
    public void wakeDeferred(Instant now) {
        update(
                "deferredUntil = ?1 where state in ?2",
                now,
                List.of(JobState.SUBMITTED, JobState.INTERRUPTED, JobState.DEFERRED));
    }

    List<Job> newestFirst(JobFilter filter, Optional<String> after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new HashMap<>();
        filter.state().ifPresent(state -> {
            conditions.add("state = :state");
            parameters.put("state", state);
        });
        filter.teams().ifPresent(teams -> {
            conditions.add("submission.team in :teams");
            parameters.put("teams", teams);
        });
        filter.from().ifPresent(from -> {
            conditions.add("submission.submittedAt >= :from");
            parameters.put("from", from);
        });
        filter.to().ifPresent(to -> {
            conditions.add("submission.submittedAt < :to");
            parameters.put("to", to);
        });
        after.ifPresent(id -> {
            conditions.add("id < :after");
            parameters.put("after", id);
        });
        return find(String.join(" and ", conditions), Sort.descending("id"), parameters)
                .page(0, limit)
                .list();
    }
}
