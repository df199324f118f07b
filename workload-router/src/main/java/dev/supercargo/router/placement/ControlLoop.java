package dev.supercargo.router.placement;

import dev.supercargo.router.cluster.CancelRequested;
import dev.supercargo.router.cluster.FollowJob;
import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.cluster.StartPlaced;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.JobChanged;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.market.MarketView;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Drives every job forward: decide, start, follow, cancel. It reads what to do from the database, so a crash loses
 * nothing; a change wakes it at once. One job's failure never holds up another's.
 */
@ApplicationScoped
class ControlLoop {

    private static final Logger LOG = Logger.getLogger(ControlLoop.class);
    private static final Duration IDLE = Duration.ofMillis(500);

    private final Jobs jobs;
    private final MarketView market;
    private final PlatformClock clock;
    private final Steps steps;
    private final MeterRegistry metrics;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    ControlLoop(Jobs jobs, MarketView market, PlatformClock clock, Steps steps, MeterRegistry metrics) {
        this.jobs = jobs;
        this.market = market;
        this.clock = clock;
        this.steps = steps;
        this.metrics = metrics;
    }

    void start(@Observes @Priority(500) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("control-loop").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        work.release();
        thread.join(5_000);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (running) {
            try {
                if (market.isReady()) {
                    round();
                }
                if (work.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.errorf(e, "the control loop goes on after a failure");
            }
        }
    }

    private void round() {
        each("cancel", read(jobs::awaitingCancel), steps.cancelRequested()::cancel);
        each("decide", awaitingDecision(), id -> steps.placeJob().place(id, clock.now()));
        each("start", read(() -> jobs.inStates(List.of(JobState.PLACED))), steps.startPlaced()::start);
        each(
                "follow",
                read(() -> jobs.inStates(List.of(JobState.QUEUED, JobState.STARTING, JobState.RUNNING))),
                steps.followJob()::follow);
    }

    private List<String> awaitingDecision() {
        return QuarkusTransaction.requiringNew().call(() -> jobs.awaitingDecision(clock.now()));
    }

    private List<String> read(java.util.function.Supplier<List<Job>> query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> query.get().stream().map(Job::id).toList());
    }

    private void each(String step, Collection<String> ids, Consumer<String> action) {
        for (String id : ids) {
            try {
                action.accept(id);
            } catch (RuntimeException e) {
                metrics.counter("router.control.failures", "step", step).increment();
                LOG.warnf(e, "%s of job %s is tried again: %s", step, id, e.getMessage());
            }
        }
    }

    /** The steps a job can need. */
    @ApplicationScoped
    static class Steps {
        private final PlaceJob placeJob;
        private final StartPlaced startPlaced;
        private final FollowJob followJob;
        private final CancelRequested cancelRequested;

        Steps(PlaceJob placeJob, StartPlaced startPlaced, FollowJob followJob, CancelRequested cancelRequested) {
            this.placeJob = placeJob;
            this.startPlaced = startPlaced;
            this.followJob = followJob;
            this.cancelRequested = cancelRequested;
        }

        PlaceJob placeJob() {
            return placeJob;
        }

        StartPlaced startPlaced() {
            return startPlaced;
        }

        FollowJob followJob() {
            return followJob;
        }

        CancelRequested cancelRequested() {
            return cancelRequested;
        }
    }
}
