package dev.supercargo.router.cluster;

import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The clusters the router is connected to, opened once at start. */
@ApplicationScoped
public class Clusters {

    private static final Logger LOG = Logger.getLogger(Clusters.class);

    private static final int RETRIES = 3;
    private static final int CONNECTION_TIMEOUT_MILLIS = 5_000;

    private final ClusterConfig config;
    private final PlatformClock clock;
    private final List<Cluster> clusters = new ArrayList<>();

    Clusters(ClusterConfig config, PlatformClock clock) {
        this.config = config;
        this.clock = clock;
    }

    void open(@Observes @Priority(300) StartupEvent event) {
        if (config.contexts().isPresent()) {
            config.contexts().get().forEach(context -> connect(context, Config.autoConfigure(context)));
        } else {
            Config current = Config.autoConfigure(null);
            String name = current.getCurrentContext() == null
                    ? "in-cluster"
                    : current.getCurrentContext().getName();
            connect(name, current);
        }
    }

    void close(@Observes ShutdownEvent event) {
        clusters.forEach(cluster -> cluster.client().close());
    }

    public List<Cluster> all() {
        return List.copyOf(clusters);
    }

    /** Whether the cluster says of itself that it is simulated. */
    public boolean isSimulated(String name) {
        return named(name).map(Cluster::simulated).orElse(false);
    }

    /** Whether any connected cluster is simulated. */
    public boolean isAnySimulated() {
        return clusters.stream().anyMatch(Cluster::simulated);
    }

    /** Empty if no cluster of that name is connected. */
    public Optional<Cluster> named(String name) {
        return clusters.stream().filter(cluster -> cluster.name().equals(name)).findFirst();
    }

    void connect(String name, Config connection) {
        KubernetesClient client = client(connection);
        boolean simulated = followSimulatedClock(name, client);
        clusters.add(new Cluster(name, client, simulated));
        LOG.infof("connected to cluster %s at %s%s", name, connection.getMasterUrl(), simulated ? " (simulated)" : "");
    }

    /** A client that is refused or not answered tries again by itself, but not for long. */
    static KubernetesClient client(Config connection) {
        // Ten tries with ever longer pauses would make a lost cluster known after minutes.
        connection.setRequestRetryBackoffLimit(RETRIES);
        connection.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        if (hasNoToken(connection)) {
            // The client would look for one, in every file that may have one, before each request.
            connection.setOauthTokenProvider(() -> null);
        }
        return new KubernetesClientBuilder()
                .withConfig(connection)
                .withKubernetesSerialization(new LeanSerialization())
                .build();
    }

    /** Whether it is known by a certificate, or not at all. */
    private static boolean hasNoToken(Config connection) {
        return connection.getOauthTokenProvider() == null
                && connection.getOauthToken() == null
                && connection.getAutoOAuthToken() == null
                && connection.getAuthProvider() == null;
    }

    /** A simulated cluster publishes its clock; a real one has no such ConfigMap, or does not show it. */
    private boolean followSimulatedClock(String name, KubernetesClient client) {
        var resource = client.configMaps().inNamespace(Names.CLOCK_NAMESPACE).withName(Names.CLOCK);
        try {
            ConfigMap current = resource.get();
            if (current == null) {
                return false;
            }
            clock.follow(SimulatedTime.of(current.getData()));
            resource.inform(new ClockHandler());
            return true;
        } catch (KubernetesClientException e) {
            LOG.warnf("cluster %s does not answer or does not show its clock: %s", name, e.getMessage());
            return false;
        }
    }

    private final class ClockHandler implements ResourceEventHandler<ConfigMap> {
        @Override
        public void onAdd(ConfigMap published) {
            clock.follow(SimulatedTime.of(published.getData()));
        }

        @Override
        public void onUpdate(ConfigMap before, ConfigMap published) {
            clock.follow(SimulatedTime.of(published.getData()));
        }

        @Override
        public void onDelete(ConfigMap last, boolean unknownState) {}
    }
}
