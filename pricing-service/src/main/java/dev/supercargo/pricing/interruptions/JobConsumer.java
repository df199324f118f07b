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
import dev.supercargo.contracts.routing.PlaceRef;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
        return inbox.handleTogether(batch, CONCERN, this::take);
    }

    private void take(List<Event> events) {
        Set<String> holders =
                log.holders(events.stream().map(Event::aggregateId).distinct().toList());
        events.forEach(event -> take(event, holders));
    }

    /** @param holders jobs that have a spot machine so far; of the others nothing has to be taken back */
    private void take(Event event, Set<String> holders) {
        switch (event) {
            case JobPlaced placed -> place(placed.jobId(), placed.place(), holders);
            case JobReplaced replaced -> place(replaced.jobId(), replaced.place(), holders);
            case JobInterrupted interrupted -> interrupt(interrupted, holders);
            case JobSucceeded succeeded -> leave(succeeded.jobId(), holders);
            case JobFailed failed -> leave(failed.jobId(), holders);
            case JobCancelled cancelled -> leave(cancelled.jobId(), holders);
            default -> throw new PoisonEvent(event.getClass().getSimpleName() + " says nothing about a place");
        }
    }

    private void place(String jobId, PlaceRef place, Set<String> holders) {
        leave(jobId, holders);
        if (log.placed(jobId, place)) {
            holders.add(jobId);
        }
    }

    private void interrupt(JobInterrupted interrupted, Set<String> holders) {
        if (TAKEN.contains(interrupted.cause()) && holders.contains(interrupted.jobId())) {
            log.interrupted(interrupted.jobId(), interrupted.occurredAt());
        }
        leave(interrupted.jobId(), holders);
    }

    private void leave(String jobId, Set<String> holders) {
        if (holders.remove(jobId)) {
            log.left(jobId);
        }
    }
}
