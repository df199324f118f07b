package dev.supercargo.router.placement;

import dev.supercargo.router.cluster.CancelRequested;
import dev.supercargo.router.cluster.FollowJob;
import dev.supercargo.router.cluster.Leftovers;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Drives every job forward: decide, start, follow, review, cancel. It reads what to do from the database, so a crash loses
 * nothing; a change wakes it at once. One job's failure never holds up another's.
 */
@ApplicationScoped
class ControlLoop {

    private static final Logger LOG = Logger.getLogger(ControlLoop.class);

    private final Jobs jobs;
    private final MarketView market;
    private final PlatformClock clock;
    private final Steps steps;
    private final MeterRegistry metrics;
    private final List<Worker> workers;

    ControlLoop(Jobs jobs, MarketView market, PlatformClock clock, Steps steps, MeterRegistry metrics) {
        this.jobs = jobs;
        this.market = market;
        this.clock = clock;
        this.steps = steps;
        this.metrics = metrics;
        // Deciding does not wait for clusters: a slow answer of one holds up the following, not the placing.
        this.workers = List.of(new Worker("decide", this::decideRound), new Worker("follow", this::followRound));
    }

    void start(@Observes @Priority(500) StartupEvent event) {
        workers.forEach(Worker::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (Worker worker : workers) {
            worker.stop();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        workers.forEach(Worker::wake);
    }

    private void decideRound() {
        if (market.isReady()) {
            Map<String, String> turns = turns();
            each("decide", turns.keySet(), id -> steps.placeJob().place(id, turns.get(id), clock.now()));
            each("start", read(() -> jobs.inStates(List.of(JobState.PLACED))), steps.startPlaced()::start);
        }
    }

    private void followRound() {
        each("cancel", read(jobs::awaitingCancel), steps.cancelRequested()::cancel);
        List<String> followed =
                read(() -> jobs.inStates(List.of(JobState.QUEUED, JobState.STARTING, JobState.RUNNING)));
        steps.followJob().begin(followed);
        each("follow", followed, steps.followJob()::follow);
        each("suspend", steps.suspendJob().due(), steps.suspendJob()::suspend);
        each("tidy", steps.leftovers().jobs(), steps.leftovers()::remove);
        if (market.isReady()) {
            // After following, so that each is judged by its newest progress.
            each("review", awaitingReview(), steps.reviewPlace()::review);
        }
    }

    /** Job id to what is told with its decision, in the order in which to decide. */
    private Map<String, String> turns() {
        List<String> waiting = QuarkusTransaction.requiringNew().call(() -> jobs.awaitingDecision(clock.now()));
        Map<String, String> turns = new LinkedHashMap<>();
        steps.turns().take(waiting, clock.now()).forEach(turn -> turns.put(turn.jobId(), turn.note()));
        return turns;
    }

    private List<String> awaitingReview() {
        return QuarkusTransaction.requiringNew().call(() -> jobs.awaitingReview(clock.now()));
    }

    private List<String> read(java.util.function.Supplier<List<Job>> query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> query.get().stream().map(Job::id).toList());
    }

    private void each(String step, Collection<String> ids, Consumer<String> action) {
        for (String id : ids) {
            try {
                action.accept(id);
            } catch (RuntimeException | Error e) {
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
        private final ReviewPlace reviewPlace;
        private final SuspendJob suspendJob;
        private final Leftovers leftovers;
        private final Turns turns;

        Steps(
                PlaceJob placeJob,
                StartPlaced startPlaced,
                FollowJob followJob,
                CancelRequested cancelRequested,
                ReviewPlace reviewPlace,
                SuspendJob suspendJob,
                Leftovers leftovers,
                Turns turns) {
            this.placeJob = placeJob;
            this.startPlaced = startPlaced;
            this.followJob = followJob;
            this.cancelRequested = cancelRequested;
            this.reviewPlace = reviewPlace;
            this.suspendJob = suspendJob;
            this.leftovers = leftovers;
            this.turns = turns;
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

        ReviewPlace reviewPlace() {
            return reviewPlace;
        }

        SuspendJob suspendJob() {
            return suspendJob;
        }

        Turns turns() {
            return turns;
        }

        Leftovers leftovers() {
            return leftovers;
        }

        CancelRequested cancelRequested() {
            return cancelRequested;
        }
    }
}
