package dev.supercargo.router.placement;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.autoscaling.AutoscalingGuard;
import dev.supercargo.engine.autoscaling.PoolUse;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.market.MarketView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps jobs off rented pools that may not grow now, with the reason. */
@ApplicationScoped
class GrowthGuard {

    private final Jobs jobs;
    private final MarketView market;
    private final List<GuardedPool> pools;

    GrowthGuard(Jobs jobs, MarketView market, AutoscalingConfig config) {
        this.jobs = jobs;
        this.market = market;
        this.pools = GuardedPool.of(config);
    }

    /** Option id to reason, of the rented options that may not open another node for this job. */
    Map<String, String> closed(Job job, Instant now) {
        Map<String, String> closed = new TreeMap<>();
        if (pools.isEmpty()) {
            return closed;
        }
        Map<String, Integer> machines = market.rentedMachines();
        List<Job> others = jobs.inStates(JobState.holdingCapacity()).stream()
                .filter(other -> !other.id().equals(job.id()))
                .toList();
        pools.forEach(pool -> AutoscalingGuard.refusal(pool.limits(), use(pool, others, machines), now)
                .ifPresent(reason -> machines.keySet().stream()
                        .filter(pool::has)
                        .forEach(option -> closed.put(option, "pool " + pool.name() + " " + reason))));
        return closed;
    }

    private static PoolUse use(GuardedPool pool, List<Job> jobs, Map<String, Integer> machines) {
        List<Job> here = jobs.stream()
                .filter(job ->
                        job.place().filter(place -> pool.has(place.optionId())).isPresent())
                .toList();
        List<PlaceRef> places =
                here.stream().flatMap(job -> job.place().stream()).toList();
        return new PoolUse(
                places.stream().mapToInt(PlaceRef::nodes).sum(),
                places.stream()
                        .mapToInt(place -> place.nodes() * place.acceleratorsPerNode())
                        .sum(),
                places.stream()
                        .mapToInt(place ->
                                place.nodes() * machines.getOrDefault(place.optionId(), place.acceleratorsPerNode()))
                        .sum(),
                here.stream().flatMap(job -> job.pricePerHour().stream()).reduce(Money.zero(), Money::plus),
                here.stream().map(Job::placedAt).flatMap(Optional::stream).max(Comparator.naturalOrder()));
    }
}
