package dev.supercargo.router.trainingjob;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.cluster.Cluster;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.JobView;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Brings one cluster's TrainingJobs and their jobs together. Every step may be repeated. */
final class TrainingJobReconciler implements Reconciler<TrainingJob>, Cleaner<TrainingJob> {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final Intake intake;
    private final StatusOf statuses;
    private final EventRecorder events;
    private final PlatformClock clock;
    private final JobNews news = new JobNews();

    TrainingJobReconciler(
            Cluster cluster, Intake intake, StatusOf statuses, EventRecorder events, PlatformClock clock) {
        this.cluster = cluster;
        this.intake = intake;
        this.statuses = statuses;
        this.events = events;
        this.clock = clock;
    }

    JobNews news() {
        return news;
    }

    @Override
    public List<EventSource<?, TrainingJob>> prepareEventSources(EventSourceContext<TrainingJob> context) {
        return List.of(news);
    }

    @Override
    public UpdateControl<TrainingJob> reconcile(TrainingJob object, Context<TrainingJob> context) {
        Standing standing = intake.take(object, cluster);
        if (standing instanceof Standing.Accepted(JobView job)) {
            // Followed before it is read, so that no change falls in between.
            news.follow(job.id(), ResourceID.fromResource(object));
            standing = intake.known(object).orElse(standing);
        }
        if (standing instanceof Standing.Accepted(JobView job) && job.state().isEnded()) {
            news.forget(job.id());
        }
        TrainingJobStatus now = statuses.of(
                standing,
                Optional.ofNullable(object.getStatus()),
                object.getMetadata().getGeneration(),
                clock.now());
        events.tell(object);
        if (now.equals(object.getStatus())) {
            return UpdateControl.noUpdate();
        }
        if (standing instanceof Standing.Refused(Problem problem)) {
            events.refused(object, Conditions.text(problem), clock.now());
        }
        return UpdateControl.patchStatus(statusOnly(object, now));
    }

    /** The finalizer goes when the job has ended, so that who waits for the deletion knows that nothing costs any more. */
    @Override
    public DeleteControl cleanup(TrainingJob object, Context<TrainingJob> context) {
        Optional<Standing> standing = intake.known(object);
        events.tell(object);
        if (standing.orElse(null) instanceof Standing.Accepted(JobView job)) {
            if (!job.state().isEnded()) {
                news.follow(job.id(), ResourceID.fromResource(object));
                intake.cancel(object, job.id());
                return DeleteControl.noFinalizerRemoval().rescheduleAfter(LOOK_AGAIN.toMillis());
            }
            news.forget(job.id());
        }
        return DeleteControl.defaultDelete();
    }

    /** What server-side apply shall own, and nothing else. */
    private static TrainingJob statusOnly(TrainingJob object, TrainingJobStatus status) {
        TrainingJob patch = new TrainingJob();
        patch.setMetadata(new ObjectMetaBuilder()
                .withName(object.getMetadata().getName())
                .withNamespace(object.getMetadata().getNamespace())
                .build());
        patch.setStatus(status);
        return patch;
    }
}
