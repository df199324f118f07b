package dev.supercargo.chassis.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes outbox rows in id order: one relay at a time per database (advisory lock), each batch one Kafka transaction,
 * rows deleted when Kafka has committed. A crash between the two commits publishes a batch again with the same event
 * ids, and consumers drop what they have seen; a relay that stands still loses the lock, and publishes nothing later.
 * Kafka's transaction makes a batch all or nothing, so that a retry can never put an older event of a key behind a newer
 * one.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration IDLE = Duration.ofMillis(500);

    /** From one batch to the next, so that under load many events share what a batch costs; the first one does not wait. */
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(50);

    private static final Duration BACK_OFF_MAX = Duration.ofSeconds(10);

    /** By then the broker has aborted whatever a relay that stands still had in hand. */
    private static final Duration STANDSTILL = OutboxPublisher.TRANSACTION_TIMEOUT.multipliedBy(3);

    private final DataSource dataSource;
    private final OutboxPublisher publisher;
    private final AtomicLong pending = new AtomicLong();
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    OutboxRelay(
            DataSource dataSource,
            MeterRegistry metrics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "supercargo.instance-id") String instanceId) {
        this.dataSource = dataSource;
        this.publisher = new OutboxPublisher(bootstrapServers, application, application + "-" + instanceId, metrics);
        metrics.gauge("supercargo.outbox.batch.events", pending);
    }

    /** Topics are created before, consumers start after. */
    void start(@Observes @Priority(200) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        nudge();
        if (thread != null) {
            thread.join(5_000);
        }
        publisher.close();
    }

    /** Tells the relay that rows were committed. */
    void nudge() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        Duration backOff = IDLE;
        while (running) {
            try {
                int published = publishBatch();
                backOff = IDLE;
                if (published == 0) {
                    await(IDLE);
                } else if (published < OutboxBatch.ROWS_MAX) {
                    // Nobody need wake it meanwhile.
                    Thread.sleep(BETWEEN_BATCHES);
                }
            } catch (SQLException | RuntimeException e) {
                // Whatever it is: a relay that ends silently would hold back every later event.
                LOG.warnf("outbox relay: %s; next try in %d ms", e.getMessage(), backOff.toMillis());
                publisher.reset();
                await(backOff);
                backOff = backOff.multipliedBy(2).compareTo(BACK_OFF_MAX) > 0 ? BACK_OFF_MAX : backOff.multipliedBy(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    private int publishBatch() throws SQLException {
        try (OutboxBatch batch = OutboxBatch.open(dataSource, STANDSTILL)) {
            pending.set(batch.rows().size());
            if (!batch.rows().isEmpty()) {
                publisher.publish(batch);
                batch.deleteAndCommit();
            }
            return batch.rows().size();
        }
    }

    private void await(Duration duration) {
        try {
            if (work.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
