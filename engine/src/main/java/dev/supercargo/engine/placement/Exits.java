package dev.supercargo.engine.placement;

import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reliable candidates that may be the best way out: the quickest if slow, the quickest if slow of those expected in
 * time, and the cheapest of those in time even if slow. What decides on a shape alone is worked out once for each clock.
 */
final class Exits implements Gathering {

    private final Escape escape;
    private final PlacementSnapshot snapshot;
    private final int held;
    private final Shortlist quickest = new Shortlist();
    private final Shortlist quickestExpected = new Shortlist();
    private final Shortlist cheapest = new Shortlist();
    private Shape.@Nullable Clock clock;
    private boolean known;
    private boolean inTime;
    private boolean inTimeIfLate;
    private double late;

    Exits(Escape escape, PlacementSnapshot snapshot) {
        this.escape = escape;
        this.snapshot = snapshot;
        this.held = snapshot.prepared().indexOf(escape.from().optionId());
    }

    @Override
    public void possible(Market market, int option, Shape shape, Shape.Clock when, double cost) {
        if (market == Market.SPOT
                || option == held
                        && shape.perNode() == escape.from().perNode()
                        && shape.nodes() == escape.from().nodes()) {
            return;
        }
        if (when != clock) {
            look(when);
        }
        if (!known) {
            return;
        }
        double hours = when.hours();
        quickest.offerByEnd(option, shape, late, cost, hours);
        if (inTime) {
            quickestExpected.offerByEnd(option, shape, late, cost, hours);
        }
        if (inTimeIfLate) {
            cheapest.offer(option, shape, cost, hours);
        }
    }

    private void look(Shape.Clock next) {
        clock = next;
        known = false;
        if (next.expected() instanceof Measured.Known<Duration>(Duration expected)
                && next.late() instanceof Measured.Known<Duration>(Duration slow)) {
            Duration takesLate = takes(slow);
            known = true;
            inTime = escape.inTime(takes(expected));
            inTimeIfLate = escape.inTime(takesLate);
            late = takesLate.toMillis();
        }
    }

    private Duration takes(Duration wallclock) {
        return escape.paced()
                .apply(Duration.between(escape.now(), snapshot.takenAt().plus(wallclock)));
    }

    @Override
    public void busy(Market market, int option, Shape shape, Shape.Clock when, double cost) {
        // No way out now.
    }

    @Override
    public void uncosted(Market market, int option, Shape shape, double perHour) {
        // A way of unknown length or cost is none.
    }

    List<Assessment> found(Sweep sweep) {
        List<Assessment> found = new ArrayList<>();
        for (Shortlist list : List.of(quickest, quickestExpected, cheapest)) {
            for (Shortlist.Entry entry : list.entries()) {
                Assessment described = sweep.describe(entry);
                if (!found.contains(described)) {
                    found.add(described);
                }
            }
        }
        return found;
    }
}
