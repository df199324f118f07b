package dev.supercargo.router.placement;

import dev.supercargo.router.placement.Round.Room;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Whose turn it is when jobs wait for a decision; before that, the joint plan's rooms are made. */
@ApplicationScoped
class Turns {

    private static final Logger LOG = Logger.getLogger(Turns.class);

    private final JointPlan plan;
    private final MakeRoom makeRoom;
    private final MeterRegistry metrics;

    Turns(JointPlan plan, MakeRoom makeRoom, MeterRegistry metrics) {
        this.plan = plan;
        this.makeRoom = makeRoom;
        this.metrics = metrics;
    }

    /** @param due ids of the jobs whose time to decide has come */
    Round take(List<String> due, Instant now) {
        Round round = round(due, now);
        round.rooms().forEach(room -> make(room, now));
        return round;
    }

    private Round round(List<String> due, Instant now) {
        try {
            return plan.round(due, now);
        } catch (RuntimeException e) {
            // One job that cannot be planned must not keep the others from their decisions.
            failed("plan");
            LOG.warnf(e, "%d jobs are decided in their old order: %s", due.size(), e.getMessage());
            return Round.inOrder(due);
        }
    }

    private void make(Room room, Instant now) {
        try {
            makeRoom.make(room, now);
            metrics.counter("router.preemptions").increment(room.leaving().size());
        } catch (MakeRoom.NotTaken e) {
            LOG.infof("no room is made on %s: %s", room.optionId(), e.getMessage());
        } catch (RuntimeException e) {
            failed("make room");
            LOG.warnf(e, "no room is made on %s: %s", room.optionId(), e.getMessage());
        }
    }

    private void failed(String step) {
        metrics.counter("router.control.failures", "step", step).increment();
    }
}
