package dev.supercargo.catalog.benchmarks;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.routing.JobSucceeded;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    void receive(ConsumerRecord<String, byte[]> message) {
        inbox.handle(message, Set.of(JobSucceeded.class), this::handle);
    }

    private void handle(Event event) {
        if (event instanceof JobSucceeded succeeded) {
            measure.measure(succeeded);
        }
    }
}
