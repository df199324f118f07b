package dev.supercargo.router.cluster;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The mirrors of all clusters. Thread-safe. */
@ApplicationScoped
public class JobMirrors {

    private final Clusters clusters;
    private final ClusterConfig config;
    private final MeterRegistry metrics;
    private final Map<String, JobMirror> mirrors = new ConcurrentHashMap<>();

    JobMirrors(Clusters clusters, ClusterConfig config, MeterRegistry metrics) {
        this.clusters = clusters;
        this.config = config;
        this.metrics = metrics;
    }

    /** Begins to watch all clusters. @param changed told the ids of jobs that changed; must not block */
    public void open(Consumer<String> changed) {
        for (Cluster cluster : clusters.all()) {
            mirrors.computeIfAbsent(
                    cluster.name(),
                    name -> measured(name, JobMirror.open(name, cluster.client(), config.namespace(), changed)));
        }
    }

    private JobMirror measured(String cluster, JobMirror mirror) {
        Tags tags = Tags.of("cluster", cluster);
        metrics.gauge("router.mirror.current", tags, mirror, shown -> shown.isCurrent() ? 1 : 0);
        metrics.gauge("router.mirror.jobs", tags, mirror, JobMirror::jobCount);
        metrics.gauge("router.mirror.pods", tags, mirror, JobMirror::podCount);
        return mirror;
    }

    void close(@Observes ShutdownEvent event) {
        mirrors.values().forEach(JobMirror::close);
    }

    Optional<JobMirror> of(String cluster) {
        return Optional.ofNullable(mirrors.get(cluster));
    }
}
