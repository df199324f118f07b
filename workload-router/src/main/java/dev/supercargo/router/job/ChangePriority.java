package dev.supercargo.router.job;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.taskfile.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Changes who goes first. All that wait are then decided again, and its own place is thought over. */
@ApplicationScoped
public class ChangePriority {

    private final Jobs jobs;
    private final JobHistory history;
    private final PlatformClock clock;

    ChangePriority(Jobs jobs, JobHistory history, PlatformClock clock) {
        this.jobs = jobs;
        this.history = history;
        this.clock = clock;
    }

    /** @throws Problem 404; 403 above the standard without the role; 409 if it has ended or is being cancelled */
    @Transactional
    JobView change(String id, Priority priority, Caller caller) {
        requireRight(priority, caller);
        return change(id, priority, caller.user());
    }

    /**
     * For those of whom nobody says that they are platform engineers.
     *
     * @throws Problem as above
     */
    @Transactional
    public JobView changeOrdinary(String id, Priority priority, String user) {
        requireOrdinary(priority);
        return change(id, priority, user);
    }

    private JobView change(String id, Priority priority, String user) {
        Job job = jobs.findForUpdate(id).orElseThrow(() -> Problem.notFound("job", id));
        if (!Action.PRIORITISE.isAllowed(job)) {
            throw Action.PRIORITISE.refused(job);
        }
        if (!job.priority().equals(priority)) {
            Instant now = clock.now();
            history.record(job, job.prioritised(priority, user, now));
            jobs.freed();
        }
        return job.view();
    }

    /** Teams order their own jobs below the standard; what goes before the jobs of others is not theirs to decide. */
    static void requireRight(Priority priority, Caller caller) {
        if (!caller.isAdmin()) {
            requireOrdinary(priority);
        }
    }

    /** @throws Problem 403 above the standard */
    public static void requireOrdinary(Priority priority) {
        if (priority.isAbove(Priority.STANDARD)) {
            throw new Problem(
                    ProblemType.FORBIDDEN,
                    "Priority " + priority.level() + " is above " + Priority.STANDARD.level()
                            + ", which needs the role platform-admin. Maybe lower the priority of your other jobs.");
        }
    }
}
