package dev.supercargo.router.placement;

import dev.supercargo.engine.assignment.Holder;
import dev.supercargo.engine.assignment.Pool;
import dev.supercargo.engine.assignment.Stake;
import dev.supercargo.engine.replan.Displacement;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.Occupant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What runs on scarce capacity, and what it would lose by making room. */
@ApplicationScoped
class Holders {

    /** Of one round; the others are left alone in it. */
    private static final int CONSIDERED_MAX = 20;

    /** Where nobody knows how long a job runs: beyond every plan. */
    private static final Duration FOREVER = Duration.ofDays(3650);

    private final Jobs jobs;
    private final DecisionDesk desk;
    private final ReplanConfig config;

    Holders(Jobs jobs, DecisionDesk desk, ReplanConfig config) {
        this.jobs = jobs;
        this.desk = desk;
        this.config = config;
    }

    /** @param displacements of the jobs that may make room, by id */
    record Held(List<Pool> pools, Map<String, Displacement> displacements) {

        /** Where a job runs. */
        String poolOf(JobId job) {
            return pools.stream()
                    .filter(pool -> pool.holders().stream()
                            .anyMatch(holder -> holder.job().equals(job)))
                    .map(Pool::id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether any job that could make room runs on owned or committed capacity. */
    boolean any() {
        return QuarkusTransaction.requiringNew().call(jobs::anyMayLeave);
    }

    /**
     * The pools with what runs there.
     *
     * @param devices in all, by pool
     * @param wanted the most devices that a waiting job claims, by pool: where so many are free, nobody need leave
     * @param span how far the plan looks
     */
    Held on(Map<String, Integer> devices, Map<String, Integer> wanted, Duration span, Instant now) {
        Map<String, List<Occupant>> here = QuarkusTransaction.requiringNew()
                .call(() ->
                        jobs.occupants(devices.keySet()).stream().collect(Collectors.groupingBy(Occupant::optionId)));
        List<Pool> pools = new ArrayList<>();
        Map<String, Displacement> displacements = new TreeMap<>();
        devices.forEach((option, total) -> {
            List<Occupant> running = here.getOrDefault(option, List.of());
            int held = running.stream().mapToInt(Occupant::devices).sum();
            boolean isShort = total - held < wanted.getOrDefault(option, 0);
            Map<String, Job> leaving = isShort ? thoseThatMayLeave(running) : Map.of();
            List<Holder> holders = running.stream()
                    .map(occupant -> leaving.containsKey(occupant.jobId()) && displacements.size() < CONSIDERED_MAX
                            ? weighed(occupant, leaving.get(occupant.jobId()), span, now, displacements)
                            : fixed(occupant, now))
                    .toList();
            pools.add(Pool.single(option, Math.max(total, held), holders));
        });
        return new Held(pools, displacements);
    }

    private Map<String, Job> thoseThatMayLeave(List<Occupant> running) {
        List<String> ids = running.stream().map(Occupant::jobId).toList();
        Map<String, Job> leaving = QuarkusTransaction.requiringNew().call(() -> jobs.byId(ids));
        leaving.values().removeIf(job -> !mayLeave(job));
        return leaving;
    }

    private static Holder fixed(Occupant occupant, Instant now) {
        return new Holder(
                new JobId(occupant.jobId()),
                occupant.team(),
                1,
                occupant.devices(),
                occupant.predictedFinish().orElse(now.plus(FOREVER)),
                new Stake.Immovable("it is left alone"));
    }

    private Holder weighed(
            Occupant occupant, Job job, Duration span, Instant now, Map<String, Displacement> displacements) {
        DecisionDesk.Considered question = QuarkusTransaction.requiringNew()
                .call(() -> desk.consider(jobs.findById(job.id()), Sitting.Purpose.PLAN, now));
        JobSpec spec = question.question().spec();
        Displacement displacement =
                Displacement.of(JobTenure.of(job), spec, question.decision(), config.steadiness(), span, now);
        displacements.put(job.id(), displacement);
        return new Holder(
                new JobId(job.id()),
                job.team(),
                Competitor.weight(spec.terms().urgency(), job.priority()),
                occupant.devices(),
                displacement.expectedEnd(),
                displacement.stake());
    }

    /** Whether a job may be asked to make room at all. */
    static boolean mayLeave(Job job) {
        return job.state() == JobState.RUNNING
                && job.isPreemptible()
                && !job.isStopRequested()
                && job.pricePerHour().isPresent()
                && job.place().filter(ScarceCapacity::is).isPresent();
    }
}
