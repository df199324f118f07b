package dev.supercargo.router.cluster;

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
    private final Map<String, JobMirror> mirrors = new ConcurrentHashMap<>();

    JobMirrors(Clusters clusters, ClusterConfig config) {
        this.clusters = clusters;
        this.config = config;
    }

    /** Begins to watch all clusters. @param changed told the ids of jobs that changed; must not block */
    public void open(Consumer<String> changed) {
        for (Cluster cluster : clusters.all()) {
            mirrors.computeIfAbsent(
                    cluster.name(), name -> JobMirror.open(name, cluster.client(), config.namespace(), changed));
        }
    }

    void close(@Observes ShutdownEvent event) {
        mirrors.values().forEach(JobMirror::close);
    }

    Optional<JobMirror> of(String cluster) {
        return Optional.ofNullable(mirrors.get(cluster));
    }
}
