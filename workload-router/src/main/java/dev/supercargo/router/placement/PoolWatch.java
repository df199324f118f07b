package dev.supercargo.router.placement;

import dev.supercargo.engine.autoscaling.Stay;
import dev.supercargo.engine.autoscaling.WarmNodes;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.JobHistory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says how many nodes of each guarded pool should be open, as metrics for whatever keeps them open. The router itself opens
 * nodes only by placing jobs.
 */
@Startup
@ApplicationScoped
class PoolWatch {

    private final JobHistory history;
    private final PlatformClock clock;
    private final List<GuardedPool> pools;
    private final Map<String, AtomicInteger> used = new TreeMap<>();
    private final Map<String, AtomicInteger> wanted = new TreeMap<>();

    PoolWatch(JobHistory history, PlatformClock clock, AutoscalingConfig config, MeterRegistry metrics) {
        this.history = history;
        this.clock = clock;
        this.pools = GuardedPool.of(config);
        pools.forEach(pool -> {
            Tags tags = Tags.of("pool", pool.name());
            used.put(pool.name(), metrics.gauge("router.pool.nodes.used", tags, new AtomicInteger()));
            wanted.put(pool.name(), metrics.gauge("router.pool.nodes.wanted", tags, new AtomicInteger()));
        });
    }

    /** A pool and its nodes now. */
    record Watched(GuardedPool pool, WarmNodes nodes) {}

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publish() {
        now().forEach(watched -> {
            used.get(watched.pool().name()).set(watched.nodes().used());
            wanted.get(watched.pool().name()).set(watched.nodes().wanted());
        });
    }

    List<Watched> now() {
        Instant now = clock.now();
        return pools.stream().map(pool -> new Watched(pool, nodes(pool, now))).toList();
    }

    private WarmNodes nodes(GuardedPool pool, Instant now) {
        Instant since = now.minus(pool.keepWarm().scaleDownCoolDown());
        List<Stay> stays = QuarkusTransaction.requiringNew().call(() -> history.stays(since, pool::has));
        return WarmNodes.of(pool.keepWarm(), pool.limits(), stays, now);
    }
}
