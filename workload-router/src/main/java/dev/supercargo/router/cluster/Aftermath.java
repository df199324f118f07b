package dev.supercargo.router.cluster;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.router.job.Exclusions;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobChanged;
import dev.supercargo.router.job.Loss;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;

/** Marks places to avoid and Jobs to delete, and tells watchers. */
@ApplicationScoped
class Aftermath {

    private final Exclusions exclusions;
    private final Leftovers leftovers;
    private final Event<JobChanged> changes;
    private final ClusterConfig config;

    Aftermath(Exclusions exclusions, Leftovers leftovers, Event<JobChanged> changes, ClusterConfig config) {
        this.exclusions = exclusions;
        this.leftovers = leftovers;
        this.changes = changes;
        this.config = config;
    }

    void avoid(Job job, Loss cause, Instant at) {
        PlaceRef place = job.place().orElseThrow();
        exclusions.add(
                job.id(),
                place.optionId(),
                at.plus(config.avoidFor()),
                cause == Loss.STOCK_OUT ? "had no stock at " + at : "was lost there at " + at);
    }

    void leave(Job job, Instant at) {
        leftovers.note(job, at);
    }

    void changed(Job job) {
        changes.fire(new JobChanged(job.id(), job.view()));
    }
}
