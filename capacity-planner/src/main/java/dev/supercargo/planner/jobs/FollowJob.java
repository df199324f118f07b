package dev.supercargo.planner.jobs;

import dev.supercargo.contracts.routing.JobCancelled;
import dev.supercargo.contracts.routing.JobDeferred;
import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.JobFailed;
import dev.supercargo.contracts.routing.JobInterrupted;
import dev.supercargo.contracts.routing.JobPlaced;
import dev.supercargo.contracts.routing.JobProgressed;
import dev.supercargo.contracts.routing.JobQueued;
import dev.supercargo.contracts.routing.JobRejected;
import dev.supercargo.contracts.routing.JobReplaced;
import dev.supercargo.contracts.routing.JobStarted;
import dev.supercargo.contracts.routing.JobStarting;
import dev.supercargo.contracts.routing.JobSubmitted;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.runs.RecordRun;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;

/**
 * Follows a job's events. Idempotent and indifferent to their order: the state is that of the highest sequence seen,
 * and the facts of the submission are filled in whenever it arrives.
 */
@ApplicationScoped
class FollowJob {

    private final JobRepository jobs;
    private final RecordRun recordRun;
    private final PlatformClock clock;

    FollowJob(JobRepository jobs, RecordRun recordRun, PlatformClock clock) {
        this.jobs = jobs;
        this.recordRun = recordRun;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void follow(JobEvent event) {
        JobEntity job = jobs.findByIdOptional(event.jobId()).orElseGet(() -> unseen(event.jobId()));
        if (event instanceof JobSubmitted submitted) {
            job.name = submitted.name();
            job.team = submitted.team();
            job.user = submitted.user();
        }
        if (event.sequence() > job.sequence) {
            job.sequence = event.sequence();
            job.occurredAt = event.occurredAt();
            job.state = state(event);
            reportSums(job, event);
        }
        jobs.persist(job);
        recordRun.record(event);
        clock.observe(event.occurredAt());
    }

    private static JobEntity unseen(String jobId) {
        JobEntity job = new JobEntity();
        job.jobId = jobId;
        return job;
    }

    private static String state(JobEvent event) {
        return switch (event) {
            case JobSubmitted submitted -> "Submitted";
            case JobDeferred deferred -> "Deferred";
            case JobRejected rejected -> "Rejected";
            case JobPlaced placed -> "Placed";
            case JobReplaced replaced -> "Placed";
            case JobQueued queued -> "Queued";
            case JobStarting starting -> "Starting";
            case JobStarted started -> "Running";
            case JobProgressed progressed -> "Running";
            case JobInterrupted interrupted -> "Interrupted";
            case JobSucceeded succeeded -> "Succeeded";
            case JobFailed failed -> "Failed";
            case JobCancelled cancelled -> "Cancelled";
        };
    }

    private static void reportSums(JobEntity job, JobEvent event) {
        if (event instanceof JobSucceeded ended) {
            reportSums(job, ended.cost(), ended.acceleratorHours());
        } else if (event instanceof JobFailed ended) {
            reportSums(job, ended.cost(), ended.acceleratorHours());
        } else if (event instanceof JobCancelled ended) {
            reportSums(job, ended.cost(), ended.acceleratorHours());
        }
    }

    private static void reportSums(JobEntity job, Money cost, BigDecimal acceleratorHours) {
        job.reportedCost = cost.amount();
        job.reportedAcceleratorHours = acceleratorHours;
    }
}
