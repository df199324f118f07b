package dev.supercargo.router.cluster;

import dev.supercargo.contracts.routing.JobEvent;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.router.cluster.Observation.Progress;
import dev.supercargo.router.cluster.Observation.Run;
import dev.supercargo.router.job.FinishedAttempt;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobHistory;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.job.Loss;
import dev.supercargo.router.usage.Meter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/** What follows for job, meter, budgets and future placements; in the caller's transaction. */
@ApplicationScoped
public class Consequences {

    /** Of a job whose own script failed. */
    private static final String ERROR_EXIT = "EXIT_CODE";

    private final Jobs jobs;
    private final JobHistory history;
    private final Meter meter;
    private final Ledger ledger;
    private final Aftermath aftermath;
    private final FinishedAttempt finished;

    Consequences(
            Jobs jobs, JobHistory history, Meter meter, Ledger ledger, Aftermath aftermath, FinishedAttempt finished) {
        this.jobs = jobs;
        this.history = history;
        this.meter = meter;
        this.ledger = ledger;
        this.aftermath = aftermath;
        this.finished = finished;
    }

    void starting(Job job, Instant boundAt) {
        if (job.state() == JobState.QUEUED) {
            history.record(job, job.starting(boundAt));
        }
    }

    void running(Job job, Run run) {
        starting(job, run.boundAt());
        if (job.state() == JobState.STARTING) {
            history.record(job, job.started(run.startedAt()));
        }
    }

    void progress(Job job, Progress progress, Instant now) {
        double before = job.progress();
        Optional<JobEvent> news = job.progressed(progress.done(), progress.saved(), now);
        news.ifPresent(event -> history.record(job, event));
        if (news.isEmpty() && job.progress() > before) {
            aftermath.changed(job);
        }
    }

    void interrupted(Job job, Loss cause, String message, Instant at) {
        Instant end = lost(job, cause, message, at);
        aftermath.avoid(job, cause, end);
    }

    /** The router takes the place away: what runs there is to be deleted, the place may be used again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takenAway(Job job, Loss cause, String why, Instant at) {
        aftermath.leave(job, at);
        lost(job, cause, why, at);
    }

    /** Settles the attempt of a job that leaves its place; the place itself stays as good as it was. */
    private Instant lost(Job job, Loss cause, String message, Instant at) {
        Instant end = settle(job, at);
        JobHistory.Used used = history.usedSoFar(job);
        BigDecimal lostShare = lostShare(job);
        history.record(
                job,
                job.interrupted(
                        cause,
                        message,
                        used.acceleratorHours().multiply(lostShare).setScale(9, RoundingMode.HALF_EVEN),
                        used.cost().times(lostShare),
                        end));
        return end;
    }

    void succeeded(Job job, Instant at) {
        Instant end = settle(job, at);
        history.record(job, job.succeeded(finished.workDone(job, end), end));
        ledger.settle(job.id());
    }

    void failed(Job job, String code, String message, Instant at) {
        if (code.equals(ERROR_EXIT) && job.restartsLeft() > 0 && !job.isStopRequested()) {
            lost(
                    job,
                    Loss.ERROR_EXIT,
                    message + " Its task file asks for up to " + job.restartsLeft() + " more tries.",
                    at);
            return;
        }
        Instant end = settle(job, at);
        history.record(job, job.failed(code, message, end));
        ledger.settle(job.id());
    }

    /** A job that somebody wants to stop has no pods any more, or never had any. */
    void stopped(Job job, Instant at) {
        if (job.isToBeSuspended()) {
            suspended(job, at);
        } else {
            Instant end = settle(job, at);
            history.record(job, job.cancelled(end));
            ledger.settle(job.id());
        }
    }

    /** What it held is free for others until it is resumed. */
    private void suspended(Job job, Instant at) {
        Instant end = job.state().holdsCapacity() ? lost(job, Loss.SUSPENDED, job.stopReason(), at) : at;
        history.record(job, job.suspended(end));
        ledger.settle(job.id());
    }

    /** @return the end of the attempt */
    private Instant settle(Job job, Instant at) {
        if (job.state().holdsCapacity()) {
            jobs.freed();
        }
        return meter.settle(job, at);
    }

    /** The share of the attempt's progress that no checkpoint holds. */
    private static BigDecimal lostShare(Job job) {
        double gained = job.progress() - job.startProgress();
        double lost = job.progress() - job.checkpointProgress();
        return gained <= 0 ? BigDecimal.ONE : BigDecimal.valueOf(Math.clamp(lost / gained, 0, 1));
    }
}
