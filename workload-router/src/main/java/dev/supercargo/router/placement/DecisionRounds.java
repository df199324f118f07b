package dev.supercargo.router.placement;

import dev.supercargo.router.cluster.PlatformClock;
import dev.supercargo.router.job.Jobs;
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

    /** Decided in one transaction: enough to share its cost, few enough that the first does not wait long for the last. */
    private static final int TOGETHER = 10;

    private final Jobs jobs;
    private final PlatformClock clock;
    private final FreedCapacity freedCapacity;
    private final Turns turns;
    private final PlaceJob placeJob;
    private final MeterRegistry metrics;
    private final Setbacks setbacks = new Setbacks();

    DecisionRounds(
            Jobs jobs,
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
        List<String> waiting = QuarkusTransaction.requiringNew()
                .call(() -> jobs.awaitingDecision(began, freedCapacity.latest(), setbacks.recent()));
        Round round = turns.take(waiting, began);
        List<Turn> inTurn = round.turns();
        for (int from = 0; from < inTurn.size(); from += TOGETHER) {
            if (!decide(inTurn.subList(from, Math.min(from + TOGETHER, inTurn.size())), round.whileHeld())) {
                return true;
            }
        }
        return waiting.size() >= Jobs.DUE_MAX;
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
