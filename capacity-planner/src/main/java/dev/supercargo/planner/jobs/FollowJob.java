package dev.supercargo.planner.jobs;

import dev.supercargo.contracts.routing.JobCancelled;
import dev.supercargo.contracts.routing.JobDeferred;
import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.contracts.routing.JobFailed;
import dev.supercargo.contracts.routing.JobInterrupted;
import dev.supercargo.contracts.routing.JobPlaced;
import dev.supercargo.contracts.routing.JobPrioritised;
import dev.supercargo.contracts.routing.JobProgressed;
import dev.supercargo.contracts.routing.JobQueued;
import dev.supercargo.contracts.routing.JobRejected;
import dev.supercargo.contracts.routing.JobReplaced;
import dev.supercargo.contracts.routing.JobResumed;
import dev.supercargo.contracts.routing.JobStarted;
import dev.supercargo.contracts.routing.JobStarting;
import dev.supercargo.contracts.routing.JobSubmitted;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.contracts.routing.JobSuspended;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.demand.MovedDemand;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.demand.Wait;
import dev.supercargo.planner.runs.RecordRun;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows a job's events. Idempotent and indifferent to their order: the state is that of the highest sequence seen,
 * and the facts of the submission are filled in whenever it arrives.
 */
@ApplicationScoped
class FollowJob {

    private final JobRepository jobs;
    private final RecordRun recordRun;
    private final MovedDemand moved;
    private final PlatformClock clock;

    FollowJob(JobRepository jobs, RecordRun recordRun, MovedDemand moved, PlatformClock clock) {
        this.moved = moved;
        this.jobs = jobs;
        this.recordRun = recordRun;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void follow(List<JobEvent> events) {
        Map<String, JobEntity> known =
                jobs.known(events.stream().map(JobEvent::jobId).distinct().toList());
        List<MovedDemand.Waited> waited = new ArrayList<>();
        for (JobEvent event : events) {
            JobEntity job = known.computeIfAbsent(event.jobId(), FollowJob::unseen);
            follow(job, event);
            waitOf(job).ifPresent(waited::add);
        }
        jobs.persist(known.values());
        recordRun.record(events);
        moved.move(waited);
        clock.observe(events.stream()
                .map(JobEvent::occurredAt)
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    private static void follow(JobEntity job, JobEvent event) {
        if (event instanceof JobSubmitted submitted) {
            job.name = submitted.name();
            job.team = submitted.team();
            job.user = submitted.user();
        }
        if (event.sequence() > job.sequence) {
            job.sequence = event.sequence();
            job.occurredAt = event.occurredAt();
            state(event).ifPresent(state -> job.state = state);
            reportSums(job, event);
        }
        followWait(job, event);
    }

    /** A job counts as demand since it wanted to run; how long that was is known when it ends. */
    private static void followWait(JobEntity job, JobEvent event) {
        if (event instanceof JobSubmitted submitted) {
            job.wantedAt = submitted.occurredAt();
        } else if (event instanceof JobResumed resumed && job.startedAt == null) {
            job.wantedAt = resumed.occurredAt();
        } else if (event instanceof JobPlaced placed) {
            place(job, placed.place());
        } else if (event instanceof JobReplaced replaced) {
            place(job, replaced.place());
        } else if (event instanceof JobStarted started && job.startedAt == null) {
            job.startedAt = started.occurredAt();
        } else if (event instanceof JobSucceeded || event instanceof JobFailed || event instanceof JobCancelled) {
            job.endedAt = event.occurredAt();
        }
    }

    private static void place(JobEntity job, PlaceRef place) {
        int accelerators = place.nodes() * place.acceleratorsPerNode();
        if (job.acceleratorClass == null) {
            job.acceleratorClass = place.acceleratorId();
            job.accelerators = accelerators;
        } else if (!job.acceleratorClass.equals(place.acceleratorId()) || job.accelerators != accelerators) {
            job.accelerators = 0;
        }
    }

    /** Once, as soon as all of it is known. */
    private static Optional<MovedDemand.Waited> waitOf(JobEntity job) {
        if (job.waitCounted
                || job.wantedAt == null
                || job.startedAt == null
                || job.endedAt == null
                || job.acceleratorClass == null) {
            return Optional.empty();
        }
        job.waitCounted = true;
        return Optional.of(new MovedDemand.Waited(
                new SeriesKey(job.team, job.acceleratorClass),
                new Wait(job.wantedAt, job.startedAt, job.endedAt, job.accelerators)));
    }

    private static JobEntity unseen(String jobId) {
        JobEntity job = new JobEntity();
        job.jobId = jobId;
        job.state = "Submitted";
        return job;
    }

    /** Where the job stands after the fact; empty if it stands where it stood. */
    private static Optional<String> state(JobEvent event) {
        return switch (event) {
            case JobSubmitted submitted -> Optional.of("Submitted");
            case JobDeferred deferred -> Optional.of("Deferred");
            case JobRejected rejected -> Optional.of("Rejected");
            case JobPlaced placed -> Optional.of("Placed");
            case JobReplaced replaced -> Optional.of("Placed");
            case JobQueued queued -> Optional.of("Queued");
            case JobStarting starting -> Optional.of("Starting");
            case JobStarted started -> Optional.of("Running");
            case JobProgressed progressed -> Optional.of("Running");
            case JobInterrupted interrupted -> Optional.of("Interrupted");
            case JobSucceeded succeeded -> Optional.of("Succeeded");
            case JobFailed failed -> Optional.of("Failed");
            case JobCancelled cancelled -> Optional.of("Cancelled");
            case JobSuspended suspended -> Optional.of("Suspended");
            case JobResumed resumed -> Optional.of("Submitted");
            case JobPrioritised prioritised -> Optional.empty();
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
