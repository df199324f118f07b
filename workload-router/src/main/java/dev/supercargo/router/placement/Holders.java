package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.assignment.Holder;
import dev.supercargo.engine.assignment.Pool;
import dev.supercargo.engine.assignment.Stake;
import dev.supercargo.engine.replan.Displacement;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.inStates(Set.of(JobState.RUNNING)).stream().anyMatch(Holders::mayLeave));
    }

    /**
     * The pools with what runs there.
     *
     * @param devices in all, by pool
     * @param wanted the most devices that a waiting job claims, by pool: where so many are free, nobody need leave
     * @param span how far the plan looks
     */
    Held on(Map<String, Integer> devices, Map<String, Integer> wanted, Duration span, Instant now) {
        Map<String, List<Job>> here = QuarkusTransaction.requiringNew()
                .call(() -> jobs.inStates(JobState.holdingCapacity()).stream()
                        .filter(job -> job.place().isPresent())
                        .collect(Collectors.groupingBy(
                                job -> job.place().orElseThrow().optionId())));
        List<Pool> pools = new ArrayList<>();
        Map<String, Displacement> displacements = new TreeMap<>();
        devices.forEach((option, total) -> {
            List<Job> running = here.getOrDefault(option, List.of());
            int held = running.stream().mapToInt(Holders::devices).sum();
            boolean isShort = total - held < wanted.getOrDefault(option, 0);
            List<Holder> holders = running.stream()
                    .map(job -> isShort && mayLeave(job) && displacements.size() < CONSIDERED_MAX
                            ? weighed(job, span, now, displacements)
                            : fixed(job, now))
                    .toList();
            pools.add(Pool.single(option, Math.max(total, held), holders));
        });
        return new Held(pools, displacements);
    }

    private static Holder fixed(Job job, Instant now) {
        return new Holder(
                new JobId(job.id()),
                job.team(),
                1,
                devices(job),
                job.predictedFinish().orElse(now.plus(FOREVER)),
                new Stake.Immovable("it is left alone"));
    }

    private Holder weighed(Job job, Duration span, Instant now, Map<String, Displacement> displacements) {
        // One by one, so that the budgets of several jobs are never locked together.
        DecisionDesk.Considered question =
                QuarkusTransaction.requiringNew().call(() -> desk.consider(jobs.findById(job.id()), now));
        JobSpec spec = question.question().spec();
        Displacement displacement =
                Displacement.of(JobTenure.of(job), spec, question.decision(), config.steadiness(), span, now);
        displacements.put(job.id(), displacement);
        return new Holder(
                new JobId(job.id()),
                job.team(),
                Competitor.weight(spec.terms().urgency(), job.priority()),
                devices(job),
                displacement.expectedEnd(),
                displacement.stake());
    }

    /** Whether a job may be asked to make room at all. */
    static boolean mayLeave(Job job) {
        return job.state() == JobState.RUNNING
                && job.isPreemptible()
                && !job.isStopRequested()
                && job.pricePerHour().isPresent()
                && job.place()
                        .map(PlaceRef::market)
                        .filter(market -> market.equals("OWNED") || market.equals("RESERVED"))
                        .isPresent();
    }

    private static int devices(Job job) {
        PlaceRef place = job.place().orElseThrow();
        return place.acceleratorsPerNode() * place.nodes();
    }
}
