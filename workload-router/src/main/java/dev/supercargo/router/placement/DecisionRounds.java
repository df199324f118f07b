package dev.supercargo.router.placement;

import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.DueJobs;
import dev.supercargo.router.market.SnapshotBuilder.Held;
import dev.supercargo.router.placement.Round.Turn;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Decides about jobs that wait: planned together, decided in the order of the plan, stored a few at a time. A round is
 * short, so that whoever loses its place meanwhile comes soon. For one thread.
 */
@ApplicationScoped
class DecisionRounds {

    private static final Logger LOG = Logger.getLogger(DecisionRounds.class);

    /** Transactions of a round that is not full: the first decided does not wait for the last. */
    private static final int SITTINGS = 4;

    private final DueJobs jobs;
    private final PlatformClock clock;
    private final FreedCapacity freedCapacity;
    private final Turns turns;
    private final PlaceJob placeJob;
    private final MeterRegistry metrics;
    private final Setbacks setbacks = new Setbacks();

    DecisionRounds(
            DueJobs jobs,
            PlatformClock clock,
            FreedCapacity freedCapacity,
            Turns turns,
            PlaceJob placeJob,
            MeterRegistry metrics) {
        this.jobs = jobs;
        this.clock = clock;
        this.freedCapacity = freedCapacity;
        this.turns = turns;
        this.placeJob = placeJob;
        this.metrics = metrics;
    }

    /** @return whether others wait already */
    boolean next() {
        Instant began = clock.now();
        DueJobs.Undecided waiting = QuarkusTransaction.requiringNew()
                .call(() -> jobs.awaitingDecision(began, freedCapacity.latest(), setbacks.recent()));
        Round round = turns.take(waiting.all(), began);
        List<Turn> inTurn = round.turns();
        int together = together(inTurn.size());
        for (int from = 0; from < inTurn.size(); from += together) {
            if (!decide(inTurn.subList(from, Math.min(from + together, inTurn.size())), round.whileHeld())) {
                return true;
            }
        }
        return waiting.isFull(clock.now().isAfter(began));
    }

    /** Decided in one transaction: all where others wait behind them, as they share its cost; few where nobody does. */
    private static int together(int jobs) {
        return jobs >= DueJobs.DUE_MAX ? jobs : Math.ceilDiv(Math.max(1, jobs), SITTINGS);
    }

    /** @return whether the round still holds */
    private boolean decide(List<Turn> together, Map<String, Held> whileHeld) {
        try {
            return placeJob.place(together, whileHeld, clock.now());
        } catch (RuntimeException | Error e) {
            LOG.infof("%d jobs are decided one by one: %s", together.size(), e.getMessage());
            return together.stream().allMatch(turn -> decideAlone(turn, whileHeld));
        }
    }

    private boolean decideAlone(Turn turn, Map<String, Held> whileHeld) {
        try {
            return placeJob.place(List.of(turn), whileHeld, clock.now());
        } catch (RuntimeException | Error e) {
            setbacks.add(turn.jobId());
            metrics.counter("router.control.failures", "step", "decide").increment();
            LOG.warnf(e, "decide of job %s is tried again: %s", turn.jobId(), e.getMessage());
            return true;
        }
    }
}
