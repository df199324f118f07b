package dev.supercargo.router.leader;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Whether this router acts, and the fence that keeps out what an earlier leader still writes. Thread-safe. */
@ApplicationScoped
public class Leadership {

    private static final Logger LOG = Logger.getLogger(Leadership.class);

    private final DataSource dataSource;
    private final Terms terms;
    private final Optional<Duration> silence;
    private final Election election;
    private final List<Runnable> whenElected = new CopyOnWriteArrayList<>();
    private volatile Optional<Term> term = Optional.empty();

    Leadership(
            LeaderConfig config,
            DataSource dataSource,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.dataSource = dataSource;
        this.terms = new Terms(dataSource);
        this.election = election(config, terms, config.identity().orElseGet(() -> host() + ":" + port));
        this.silence = switch (election) {
            case DatabaseElection heardOf -> Optional.of(config.duration());
            case LeaseElection byLease -> Optional.empty();
        };
        metrics.gauge("router.leader", this, leadership -> leadership.isLeading() ? 1 : 0);
    }

    void start(@Observes @Priority(450) StartupEvent event) {
        election.start(this::heard);
    }

    void stop(@Observes @Priority(3000) ShutdownEvent event) throws InterruptedException {
        election.stop();
        term = Optional.empty();
    }

    /** Whether this router may act now. It may be deposed at any moment; only {@link #require()} is certain. */
    public boolean isLeading() {
        return term.filter(Term::isValid).isPresent();
    }

    /** The router that acts, this or another one; empty if none does now. */
    public Optional<Leader> leader() {
        try {
            return terms.leader(silence);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say who leads", e);
        }
    }

    /** Has {@code action} run, in a thread that it must not hold up, whenever a term begins. */
    public void whenElected(Runnable action) {
        whenElected.add(action);
    }

    /** @throws Deposed if this router does not lead */
    public long epoch() {
        return term.filter(Term::isValid).map(Term::epoch).orElseThrow(() -> new Deposed("This router does not lead."));
    }

    /**
     * Lets the caller's transaction write only if this router leads, and keeps every other from taking over before the
     * transaction ends.
     *
     * @throws Deposed if another leads; the transaction must not commit
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void require() {
        long mine = epoch();
        try (Connection connection = dataSource.getConnection()) {
            refuse(mine, Terms.epochFor(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say who leads", e);
        }
    }

    /**
     * Asks the database whether this router leads now. What another changes later does not wait for the caller.
     *
     * @throws Deposed if another leads
     */
    public void confirm() {
        long mine = epoch();
        try (Connection connection = dataSource.getConnection()) {
            refuse(mine, Terms.epochNow(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say who leads", e);
        }
    }

    private static void refuse(long mine, long current) {
        if (current != mine) {
            throw new Deposed("Epoch " + mine + " is over: " + current + " has begun at another router.");
        }
    }

    private void heard(Optional<Term> now) {
        Optional<Long> before = term.map(Term::epoch);
        term = now;
        Optional<Long> after = now.map(Term::epoch);
        if (!after.equals(before)) {
            LOG.info(after.map(epoch -> "this router leads, epoch " + epoch).orElse("another router leads"));
            if (after.isPresent()) {
                whenElected.forEach(Runnable::run);
            }
        }
    }

    private static Election election(LeaderConfig config, Terms terms, String identity) {
        return switch (config.by()) {
            case DATABASE -> new DatabaseElection(terms, identity, config.duration());
            case LEASE -> {
                KubernetesClient client = new KubernetesClientBuilder().build();
                yield hasLeases(client)
                        ? new LeaseElection(
                                client,
                                new LeaseLock(namespace(config, client), config.lease(), identity),
                                terms,
                                config.duration())
                        : new DatabaseElection(terms, identity, config.duration());
            }
        };
    }

    private static String namespace(LeaderConfig config, KubernetesClient client) {
        return config.namespace()
                .or(() -> Optional.ofNullable(client.getNamespace()))
                .orElse("default");
    }

    private static boolean hasLeases(KubernetesClient client) {
        try {
            return client.supports(Lease.class);
        } catch (KubernetesClientException e) {
            LOG.warnf("the cluster does not say whether it has Leases, the database elects: %s", e.getMessage());
            return false;
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
