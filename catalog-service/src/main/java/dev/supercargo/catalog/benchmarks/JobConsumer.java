package dev.supercargo.catalog.benchmarks;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.JobSucceeded;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
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
        inbox.handle(message, this::handle);
    }

    private void handle(Event event) {
        switch (event) {
            case JobSucceeded succeeded -> measure.measure(succeeded);
            case JobEvent other -> {}
            default -> throw new PoisonEvent(event.getClass().getSimpleName() + " is no fact about a job");
        }
    }
}
