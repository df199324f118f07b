package dev.supercargo.planner.jobs;

import dev.supercargo.chassis.inbox.Inbox;
import dev.supercargo.chassis.inbox.PoisonEvent;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.JobProgressed;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the facts about jobs from the router. */
@ApplicationScoped
class JobConsumer {

    /** All but how far a job has got: it runs on, and no account changes. */
    private static final Set<Class<? extends Event>> CONCERN = Topic.JOBS.eventClasses().values().stream()
            .filter(fact -> fact != JobProgressed.class)
            .collect(Collectors.toUnmodifiableSet());

    private final Inbox inbox;
    private final FollowJob followJob;

    JobConsumer(Inbox inbox, FollowJob followJob) {
        this.inbox = inbox;
        this.followJob = followJob;
    }

    @Incoming("jobs")
    @Blocking
    CompletionStage<Void> receive(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handleTogether(batch, CONCERN, this::handle);
    }

    private void handle(List<Event> events) {
        followJob.follow(events.stream().map(JobConsumer::fact).toList());
    }

    private static JobEvent fact(Event event) {
        if (!(event instanceof JobEvent fact)) {
            throw new PoisonEvent(event.getClass().getSimpleName() + " is no fact about a job");
        }
        return fact;
    }
}
