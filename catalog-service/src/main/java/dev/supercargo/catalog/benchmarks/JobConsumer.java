package dev.supercargo.catalog.benchmarks;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.routing.JobSucceeded;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the facts about jobs from the router; only the end of a successful one matters here. */
@ApplicationScoped
class JobConsumer {

    private final Inbox inbox;
    private final MeasureFinishedJob measure;

    JobConsumer(Inbox inbox, MeasureFinishedJob measure) {
        this.inbox = inbox;
        this.measure = measure;
    }

    @Incoming("jobs")
    @Blocking
    CompletionStage<Void> receive(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, Set.of(JobSucceeded.class), this::handle);
    }

    private void handle(Event event) {
        if (event instanceof JobSucceeded succeeded) {
            measure.measure(succeeded);
        }
    }
}
