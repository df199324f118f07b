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
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes down what an event tells about a run. Idempotent, and indifferent to the order of the events. */
@ApplicationScoped
public class RecordRun {

    private final Session entities;

    RecordRun(Session entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<JobEvent> events) {
        Map<String, RunEntity> known =
                known(events.stream().map(JobEvent::jobId).distinct().toList());
        for (JobEvent event : events) {
            record(event, () -> known.computeIfAbsent(event.jobId(), RecordRun::unseen));
        }
        known.values().forEach(entities::persist);
        events.stream()
                .filter(JobInterrupted.class::isInstance)
                .map(JobInterrupted.class::cast)
                .forEach(this::lose);
    }

    /** @param run of the event's job; made if there is none, so only asked for by what tells about one */
    private static void record(JobEvent event, Supplier<RunEntity> run) {
        switch (event) {
            case JobSubmitted submitted -> submit(run.get(), submitted);
            case JobPlaced placed -> place(run.get(), placed);
            case JobReplaced replaced -> place(run.get(), replaced.attempt(), replaced.place());
            case JobInterrupted ignored -> {}
            case JobSucceeded succeeded -> succeed(run.get(), succeeded);
            case JobFailed failed -> fail(run.get(), failed);
            case JobCancelled cancelled ->
                end(run.get(), cancelled, RunEntity.CANCELLED, cancelled.cost(), cancelled.acceleratorHours());
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

    private static void submit(RunEntity run, JobSubmitted submitted) {
        run.team = submitted.team();
        run.modelId = submitted.modelId();
    }

    private static void place(RunEntity run, JobPlaced placed) {
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
        entities.createNativeMutationQuery(
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

    private static void succeed(RunEntity run, JobSucceeded succeeded) {
        end(run, succeeded, RunEntity.SUCCEEDED, succeeded.cost(), succeeded.acceleratorHours());
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

    private static void fail(RunEntity run, JobFailed failed) {
        end(run, failed, RunEntity.FAILED, failed.cost(), failed.acceleratorHours());
        run.failureCode = failed.code();
    }

    private static void end(RunEntity run, JobEvent event, String outcome, Money cost, BigDecimal acceleratorHours) {
        run.outcome = outcome;
        run.endedAt = event.occurredAt();
        run.cost = cost.amount();
        run.acceleratorHours = acceleratorHours;
    }

    private Map<String, RunEntity> known(List<String> jobIds) {
        return entities.findMultiple(RunEntity.class, jobIds).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(run -> run.jobId, Function.identity(), (one, other) -> one, HashMap::new));
    }

    private static RunEntity unseen(String jobId) {
        RunEntity run = new RunEntity();
        run.jobId = jobId;
        return run;
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
