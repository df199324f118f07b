package dev.supercargo.router.job;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.contracts.routing.WorkDone;
import dev.supercargo.router.taskfile.TaskFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Says what the attempt that finished a job did, so that later predictions can learn from it. */
@ApplicationScoped
public class FinishedAttempt {

    private static final Logger LOG = Logger.getLogger(FinishedAttempt.class);

    private final SubmitJob submitJob;

    FinishedAttempt(SubmitJob submitJob) {
        this.submitJob = submitJob;
    }

    /** @return empty if it cannot be measured; a job never fails to finish because of that */
    public Optional<WorkDone> workDone(Job job, Instant end) {
        return job.runningSince()
                .flatMap(start -> file(job)
                        .flatMap(file -> MeasuredWork.of(
                                file,
                                job.place().orElseThrow(),
                                job.attempt(),
                                1 - job.startProgress(),
                                Duration.between(start, end))));
    }

    private Optional<TaskFile> file(Job job) {
        try {
            return Optional.of(submitJob.readAgain(job));
        } catch (Problem changed) {
            LOG.infof("job %s is not measured: its task file no longer reads (%s)", job.id(), changed.getMessage());
            return Optional.empty();
        }
    }
}
