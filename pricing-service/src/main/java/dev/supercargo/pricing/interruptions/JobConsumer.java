package dev.supercargo.pricing.interruptions;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.routing.JobCancelled;
import dev.supercargo.contracts.routing.JobFailed;
import dev.supercargo.contracts.routing.JobInterrupted;
import dev.supercargo.contracts.routing.JobPlaced;
import dev.supercargo.contracts.routing.JobReplaced;
import dev.supercargo.contracts.routing.JobSucceeded;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to which jobs lose their spot machines. */
@ApplicationScoped
public class JobConsumer {

    /**
     * The provider took the machine: with notice, or so that the node was just gone. Eviction is the cluster's own doing,
     * a stock-out takes nothing away, and what the router decides is no interruption.
     */
    private static final Set<String> TAKEN = Set.of("SPOT_RECLAIMED", "NODE_LOST");

    /** Where a job is, and that it is there no more. */
    private static final Set<Class<? extends Event>> CONCERN = Set.of(
            JobPlaced.class,
            JobReplaced.class,
            JobInterrupted.class,
            JobSucceeded.class,
            JobFailed.class,
            JobCancelled.class);

    private final Inbox inbox;
    private final SpotLog log;

    JobConsumer(Inbox inbox, SpotLog log) {
        this.inbox = inbox;
        this.log = log;
    }

    @Incoming("jobs-in")
    @Blocking
    public CompletionStage<Void> job(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, CONCERN, this::take);
    }

    private void take(Event event) {
        switch (event) {
            case JobPlaced placed -> log.placed(placed.jobId(), placed.place());
            case JobReplaced replaced -> log.placed(replaced.jobId(), replaced.place());
            case JobInterrupted interrupted
            when TAKEN.contains(interrupted.cause()) -> log.interrupted(interrupted.jobId(), interrupted.occurredAt());
            case JobInterrupted interrupted -> log.left(interrupted.jobId());
            case JobSucceeded succeeded -> log.left(succeeded.jobId());
            case JobFailed failed -> log.left(failed.jobId());
            case JobCancelled cancelled -> log.left(cancelled.jobId());
            default -> throw new PoisonEvent(event.getClass().getSimpleName() + " says nothing about a place");
        }
    }
}
