package dev.supercargo.router.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Committed changes of jobs, for everybody who watches. Changes wait for a slow watcher. */
@ApplicationScoped
public class JobChanges {

    private final BroadcastProcessor<JobView> views = BroadcastProcessor.create();

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        views.onNext(change.view());
    }

    Multi<JobView> stream() {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            var subscription = views.subscribe().with(emitter::emit);
                            emitter.onTermination(subscription::cancel);
                        },
                        BackPressureStrategy.BUFFER);
    }
}
