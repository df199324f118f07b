package dev.supercargo.router.job;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Asks for a job's end. It is durable at once; the control loop then takes the job out of its cluster. */
@ApplicationScoped
public class CancelJob {

    private final Jobs jobs;
    private final Event<JobChanged> changes;

    CancelJob(Jobs jobs, Event<JobChanged> changes) {
        this.jobs = jobs;
        this.changes = changes;
    }

    @Transactional
    JobView cancel(String id, String by, String why) {
        Job job = jobs.findForUpdate(id).orElseThrow(() -> Problem.notFound("job", id));
        if (job.state().isEnded()) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "Job " + id + " has already ended as " + job.state() + "; nothing to cancel.");
        }
        if (!job.isCancelRequested()) {
            job.requestCancel(by, why);
            changes.fire(new JobChanged(id, job.view()));
        }
        return job.view();
    }
}
