package dev.supercargo.planner.demand;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.clock.PlatformClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows hourly demand over a range, by default the newest two weeks of its history. */
@ApplicationScoped
class ReadDemand {

    private static final int HOURS_DEFAULT = 14 * 24;
    private static final int HOURS_MAX = 366 * 24;

    private final DemandHistory history;
    private final PlatformClock clock;

    ReadDemand(DemandHistory history, PlatformClock clock) {
        this.history = history;
        this.clock = clock;
    }

    DemandView read(SeriesKey key, String market, Basis basis, Optional<Instant> from, Optional<Instant> to) {
        Optional<HourRange> known = history.extent(key).flatMap(extent -> extent.history(clock.completeUntil()));
        Optional<Instant> until = to.or(() -> known.map(HourRange::until));
        if (until.isEmpty()) {
            return DemandView.empty(key, market, basis);
        }
        Optional<HourRange> range = from.isPresent()
                ? HourRange.between(from.get(), until.get())
                : known.flatMap(whole -> HourRange.between(whole.from(), until.get()))
                        .map(whole -> whole.recent(HOURS_DEFAULT));
        if (range.isEmpty()) {
            if (from.isPresent() && to.isPresent()) {
                throw Problem.invalid(
                        "from", "from must be before to, but " + from.get() + " is not before " + to.get() + ".");
            }
            return DemandView.empty(key, market, basis);
        }
        if (range.get().hours() > HOURS_MAX) {
            throw Problem.invalid(
                    "from",
                    "at most " + HOURS_MAX + " hours can be asked for at once, but these are "
                            + range.get().hours() + ".");
        }
        List<DemandPoint> points = switch (basis) {
            case USED -> history.points(key, market, range.get());
            case WANTED -> history.wanted(key, range.get());
        };
        return DemandView.of(key, market, basis, range.get(), points);
    }

    List<SeriesView> series() {
        Instant completeUntil = clock.completeUntil();
        return history.extents().stream()
                .flatMap(extent ->
                        extent.history(completeUntil).stream().map(range -> SeriesView.of(extent.key(), range)))
                .toList();
    }
}
