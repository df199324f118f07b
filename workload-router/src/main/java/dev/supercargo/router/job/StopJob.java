package dev.supercargo.router.job;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.router.cluster.PlatformClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/**
 * Cancels and suspends jobs. The wish is durable at once; the control loop then takes the job out of its cluster. Wishing
 * again what is wished or has happened already changes nothing.
 */
@ApplicationScoped
public class StopJob {

    private final Jobs jobs;
    private final Event<JobChanged> changes;
    private final PlatformClock clock;

    StopJob(Jobs jobs, Event<JobChanged> changes, PlatformClock clock) {
        this.jobs = jobs;
        this.changes = changes;
        this.clock = clock;
    }

    /** What stopping it now would mean. */
    Foreseen foresee(Job job) {
        return Foreseen.ifStopped(job, clock.now());
    }

    /**
     * Who wants it and why.
     *
     * @param atOnce without time to save itself
     */
    public record Wish(String by, String why, boolean atOnce) {}

    /** @throws Problem 404; 409 if it has ended otherwise */
    @Transactional
    public JobView cancel(String id, Wish wish) {
        Job job = jobs.findForUpdate(id).orElseThrow(() -> Problem.notFound("job", id));
        boolean wanted = job.isStopRequested() && !job.isToBeSuspended();
        if (job.state() == JobState.CANCELLED || wanted && !job.state().isEnded()) {
            return again(job, Stop.Aim.CANCEL, wish);
        }
        return wanted(job, Action.CANCEL, Stop.Aim.CANCEL, wish);
    }

    /** @throws Problem 404; 409 if it has ended or is being cancelled */
    @Transactional
    public JobView suspend(String id, Wish wish) {
        Job job = jobs.findForUpdate(id).orElseThrow(() -> Problem.notFound("job", id));
        if (job.state() == JobState.SUSPENDED && !job.isStopRequested()
                || job.isToBeSuspended() && !job.state().isEnded()) {
            return again(job, Stop.Aim.SUSPEND, wish);
        }
        return wanted(job, Action.SUSPEND, Stop.Aim.SUSPEND, wish);
    }

    private JobView wanted(Job job, Action action, Stop.Aim aim, Wish wish) {
        if (!action.isAllowed(job)) {
            throw action.refused(job);
        }
        job.requestStop(Stop.wanted(aim, wish.by(), wish.why(), wish.atOnce()));
        return changed(job);
    }

    /** Only that it shall go faster is news. */
    private JobView again(Job job, Stop.Aim aim, Wish wish) {
        if (wish.atOnce()
                && job.isStopRequested()
                && !job.stopsAtOnce()
                && !job.state().isEnded()) {
            job.requestStop(Stop.wanted(aim, job.stop.by, job.stop.reason, true));
            return changed(job);
        }
        return job.view();
    }

    private JobView changed(Job job) {
        JobView view = job.view();
        changes.fire(new JobChanged(job.id(), view));
        return view;
    }
}
