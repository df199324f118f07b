package dev.supercargo.planner.runs;

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
import dev.supercargo.contracts.routing.WorkDone;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Writes down what an event tells about a run. Idempotent, and indifferent to the order of the events. */
@ApplicationScoped
public class RecordRun {

    private final EntityManager entities;

    RecordRun(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(JobEvent event) {
        switch (event) {
            case JobSubmitted submitted -> submit(submitted);
            case JobPlaced placed -> place(placed);
            case JobReplaced replaced -> place(run(replaced.jobId()), replaced.attempt(), replaced.place());
            case JobInterrupted interrupted -> lose(interrupted);
            case JobSucceeded succeeded -> succeed(succeeded);
            case JobFailed failed -> fail(failed);
            case JobCancelled cancelled ->
                end(cancelled, RunEntity.CANCELLED, cancelled.cost(), cancelled.acceleratorHours());
            case JobDeferred ignored -> {}
            case JobRejected ignored -> {}
            case JobQueued ignored -> {}
            case JobStarting ignored -> {}
            case JobStarted ignored -> {}
            case JobProgressed ignored -> {}
            case JobSuspended ignored -> {}
            case JobResumed ignored -> {}
            case JobPrioritised ignored -> {}
        }
    }

    private void submit(JobSubmitted submitted) {
        RunEntity run = run(submitted.jobId());
        run.team = submitted.team();
        run.modelId = submitted.modelId();
    }

    private void place(JobPlaced placed) {
        RunEntity run = run(placed.jobId());
        run.predictedSeconds = seconds(placed.predictedRunTime());
        run.predictedP10Seconds = seconds(placed.predictedRunTimeP10());
        run.predictedP90Seconds = seconds(placed.predictedRunTimeP90());
        place(run, placed.attempt(), placed.place());
    }

    private static void place(RunEntity run, int attempt, PlaceRef place) {
        if (attempt <= run.attempts) {
            return;
        }
        run.attempts = attempt;
        run.provider = place.provider();
        run.region = place.region();
        run.market = place.market();
        run.optionId = place.optionId();
        run.acceleratorId = place.acceleratorId();
        run.simulated = place.simulated();
    }

    private void lose(JobInterrupted interrupted) {
        entities.createNativeQuery(
                        "insert into lost_work (job_id, sequence, occurred_at, cause, accelerator_hours, cost)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                .setParameter(1, interrupted.jobId())
                .setParameter(2, interrupted.sequence())
                .setParameter(3, interrupted.occurredAt())
                .setParameter(4, interrupted.cause())
                .setParameter(5, interrupted.lostAcceleratorHours())
                .setParameter(6, interrupted.lostCost().amount())
                .executeUpdate();
    }

    private void succeed(JobSucceeded succeeded) {
        RunEntity run = end(succeeded, RunEntity.SUCCEEDED, succeeded.cost(), succeeded.acceleratorHours());
        run.actualSeconds = succeeded.actualRunTime().toSeconds();
        WorkDone work = succeeded.workDone();
        if (work != null) {
            run.workModelId = work.modelId();
            run.workAcceleratorId = work.acceleratorId();
            run.workAccelerators = work.accelerators();
            run.workPrecision = work.precision();
            run.workUnit = work.unit();
            run.workUnits = work.units();
            run.workComputingSeconds = work.computing().toSeconds();
        }
    }

    private void fail(JobFailed failed) {
        end(failed, RunEntity.FAILED, failed.cost(), failed.acceleratorHours()).failureCode = failed.code();
    }

    private RunEntity end(JobEvent event, String outcome, Money cost, BigDecimal acceleratorHours) {
        RunEntity run = run(event.jobId());
        run.outcome = outcome;
        run.endedAt = event.occurredAt();
        run.cost = cost.amount();
        run.acceleratorHours = acceleratorHours;
        return run;
    }

    private RunEntity run(String jobId) {
        RunEntity known = entities.find(RunEntity.class, jobId);
        if (known != null) {
            return known;
        }
        RunEntity run = new RunEntity();
        run.jobId = jobId;
        entities.persist(run);
        return run;
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
