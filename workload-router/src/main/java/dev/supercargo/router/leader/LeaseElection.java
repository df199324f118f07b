package dev.supercargo.router.leader;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfig;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Whoever holds the Lease leads. The number of its transitions becomes the epoch, unless the database has seen a higher
 * one already (a Lease that was deleted counts from 0 again).
 */
final class LeaseElection implements Election {

    private static final Logger LOG = Logger.getLogger(LeaseElection.class);
    private static final int TRIES = 7;

    private final KubernetesClient client;
    private final LeaseLock lock;
    private final Terms terms;
    private final Duration duration;
    private final Thread thread = Thread.ofPlatform().daemon().name("election").unstarted(this::run);
    private volatile boolean running = true;
    private volatile Consumer<Optional<Term>> news = term -> {};
    private volatile CompletableFuture<?> election = CompletableFuture.completedFuture(null);

    LeaseElection(KubernetesClient client, LeaseLock lock, Terms terms, Duration duration) {
        this.client = client;
        this.lock = lock;
        this.terms = terms;
        this.duration = duration;
    }

    @Override
    public void start(Consumer<Optional<Term>> listener) {
        news = listener;
        thread.start();
    }

    @Override
    public void stop() throws InterruptedException {
        running = false;
        election.cancel(true);
        thread.join(5_000);
        client.close();
    }

    /** An elector ends with its term; then the next one stands. */
    private void run() {
        while (running) {
            try {
                election = client.leaderElector().withConfig(config()).build().start();
                election.get();
            } catch (CancellationException ended) {
                LOG.debug("this term is over");
            } catch (ExecutionException | KubernetesClientException e) {
                LOG.warnf("the election by Lease is tried again: %s", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private LeaderElectionConfig config() {
        return new LeaderElectionConfigBuilder()
                .withName(lock.describe())
                .withLock(lock)
                .withLeaseDuration(duration)
                .withRenewDeadline(duration.multipliedBy(2).dividedBy(3))
                .withRetryPeriod(duration.dividedBy(TRIES))
                .withReleaseOnCancel(true)
                .withLeaderCallbacks(new LeaderCallbacks(this::elected, () -> news.accept(Optional.empty()), who -> {}))
                .build();
    }

    private void elected() {
        try {
            long transitions = lock.get(client).getLeaderTransitions();
            // Whatever the row says of others: the Lease has decided.
            terms.takeOver(lock.identity(), Duration.ZERO, transitions)
                    .ifPresent(epoch -> news.accept(Optional.of(new Term(epoch, Long.MAX_VALUE))));
        } catch (SQLException | KubernetesClientException e) {
            LOG.warnf("the term does not begin: %s", e.getMessage());
            election.cancel(true);
        }
    }
}
