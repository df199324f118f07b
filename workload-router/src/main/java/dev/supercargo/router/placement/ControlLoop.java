package dev.supercargo.router.placement;

import dev.supercargo.router.cluster.ClusterUnavailable;
import dev.supercargo.router.cluster.Leftovers;
import dev.supercargo.router.cluster.Orphans;
import dev.supercargo.router.cluster.Outcome;
import dev.supercargo.router.job.JobChanged;
import dev.supercargo.router.job.JobState;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.router.leader.Leadership;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Drives every job forward: decide, start, follow, review, stop. What a job needs is read from the database, so a crash
 * loses nothing. A change in the database or in a cluster wakes exactly the job concerned; a slow round over all jobs is
 * the safety net. One job's failure never holds up another's. Only the leading router drives.
 */
@ApplicationScoped
class ControlLoop {

    private static final Logger LOG = Logger.getLogger(ControlLoop.class);

    /** Starting mostly waits for clusters. */
    private static final int STARTING = 8;

    private static final int STARTED_TOGETHER = 5;

    private static final int FOLLOWING = 4;

    /** Their news share a transaction: enough to share its cost, few enough that nobody waits long for their budgets. */
    private static final int FOLLOWED_TOGETHER = 20;

    private static final Duration DECIDE_EVERY = Duration.ofMillis(500);
    private static final Duration RESYNC_EVERY = Duration.ofSeconds(20);

    private final Jobs jobs;
    private final MarketView market;
    private final Leadership leadership;
    private final Steps steps;
    private final MeterRegistry metrics;
    private final WorkQueue queue;
    private final Worker decide;
    private final Worker tend;
    private final Worker resync;

    ControlLoop(Jobs jobs, MarketView market, Leadership leadership, Steps steps, MeterRegistry metrics) {
        this.jobs = jobs;
        this.market = market;
        this.leadership = leadership;
        this.steps = steps;
        this.metrics = metrics;
        // Deciding does not wait for clusters: a slow answer of one holds up the following, not the placing.
        this.queue = metrics.gauge(
                "router.control.waiting.jobs",
                new WorkQueue(
                        new WorkQueue.Lane("start", STARTING, STARTED_TOGETHER, this::advance),
                        new WorkQueue.Lane("follow", FOLLOWING, FOLLOWED_TOGETHER, this::advance)),
                WorkQueue::size);
        this.decide = new Worker("decide", DECIDE_EVERY, this::decideRound);
        this.tend = new Worker("tend", DECIDE_EVERY, this::tendRound);
        this.resync = new Worker("resync", RESYNC_EVERY, this::resyncRound);
    }

    void start(@Observes @Priority(500) StartupEvent event) {
        steps.nextStep().watch(queue::add);
        leadership.whenElected(resync::wake);
        queue.start();
        decide.start();
        tend.start();
        resync.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        decide.stop();
        tend.stop();
        resync.stop();
        queue.stop();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged change) {
        JobState state = change.view().state();
        // That it got further in its cluster is known where that was seen.
        if (state == JobState.PLACED
                || state == JobState.QUEUED
                || change.view().stopping() != null) {
            look(change.jobId());
        }
        if (!state.holdsCapacity()) {
            decide.wake();
            tend.wake();
        }
    }

    /** Before those of whom a cluster tells something: somebody waits for it. */
    private void look(String jobId) {
        steps.nextStep().changed(jobId);
        queue.addUrgent(jobId);
    }

    private void decideRound() {
        if (leadership.isLeading() && market.isReady() && steps.decisionRounds().next()) {
            decide.wake();
        }
    }

    /** Starts, follows or ends jobs. @return those for whom that failed */
    private Set<String> advance(List<String> ids) {
        if (!leadership.isLeading()) {
            ids.forEach(steps.nextStep()::forget);
            return Set.of();
        }
        Set<String> failed = new HashSet<>();
        steps.nextStep().take(ids).forEach((id, taken) -> {
            switch (taken.outcome()) {
                case Outcome.Done(Optional<Duration> lookAgain) ->
                    lookAgain.ifPresent(pause -> queue.addAfter(id, pause));
                case Outcome.Failed(Throwable cause) -> {
                    failed(taken.step().name().toLowerCase(Locale.ROOT), id, cause);
                    failed.add(id);
                }
            }
        });
        return failed;
    }

    private void tendRound() {
        if (!leadership.isLeading()) {
            return;
        }
        // Somebody may have asked for it at another replica.
        QuarkusTransaction.requiringNew().call(jobs::awaitingStop).forEach(this::look);
        each("suspend", steps.suspendJob().due(), steps.suspendJob()::suspend);
        each("tidy", steps.leftovers().jobs(), steps.leftovers()::remove);
        if (market.isReady()) {
            each("review", awaitingReview(), steps.reviewPlace()::review);
        }
    }

    private void resyncRound() {
        List<String> placed = QuarkusTransaction.requiringNew().call(jobs::holdingCapacity);
        steps.nextStep().forgetAllBut(placed);
        if (leadership.isLeading()) {
            // Each is read anew, in case that it was changed by somebody of whom nothing was heard.
            placed.forEach(steps.nextStep()::changed);
            placed.forEach(queue::add);
            steps.orphans().remove();
        }
    }

    private List<String> awaitingReview() {
        try {
            return steps.reviewPlace().othersThanStaying();
        } catch (RuntimeException e) {
            LOG.infof("places are thought over one by one: %s", e.getMessage());
            return steps.reviewPlace().due();
        }
    }

    private void each(String step, Collection<String> ids, Consumer<String> action) {
        for (String id : ids) {
            try {
                action.accept(id);
            } catch (RuntimeException | Error e) {
                failed(step, id, e);
            }
        }
    }

    private void failed(String step, String id, Throwable e) {
        metrics.counter("router.control.failures", "step", step).increment();
        // A cluster that is away says it of every one of its jobs.
        Throwable trace = e instanceof ClusterUnavailable ? null : e;
        LOG.warnf(trace, "%s of job %s is tried again: %s", step, id, e.getMessage());
    }

    /** The steps a job can need. */
    @ApplicationScoped
    static class Steps {
        private final DecisionRounds decisionRounds;
        private final NextStep nextStep;
        private final ReviewPlace reviewPlace;
        private final SuspendJob suspendJob;
        private final Leftovers leftovers;
        private final Orphans orphans;

        Steps(
                DecisionRounds decisionRounds,
                NextStep nextStep,
                ReviewPlace reviewPlace,
                SuspendJob suspendJob,
                Leftovers leftovers,
                Orphans orphans) {
            this.decisionRounds = decisionRounds;
            this.nextStep = nextStep;
            this.reviewPlace = reviewPlace;
            this.suspendJob = suspendJob;
            this.leftovers = leftovers;
            this.orphans = orphans;
        }

        DecisionRounds decisionRounds() {
            return decisionRounds;
        }

        NextStep nextStep() {
            return nextStep;
        }

        ReviewPlace reviewPlace() {
            return reviewPlace;
        }

        SuspendJob suspendJob() {
            return suspendJob;
        }

        Leftovers leftovers() {
            return leftovers;
        }

        Orphans orphans() {
            return orphans;
        }
    }
}
