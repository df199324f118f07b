package dev.supercargo.planner.jobs;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.routing.JobEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the facts about jobs from the router. */
@ApplicationScoped
class JobConsumer {

    private final Inbox inbox;
    private final FollowJob followJob;

    JobConsumer(Inbox inbox, FollowJob followJob) {
        this.inbox = inbox;
        this.followJob = followJob;
    }

    @Incoming("jobs")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) {
        inbox.handle(message, this::handle);
    }

    private void handle(Event event) {
        if (!(event instanceof JobEvent fact)) {
            throw new PoisonEvent(event.getClass().getSimpleName() + " is no fact about a job");
        }
        followJob.follow(fact);
    }
}
