package dev.supercargo.planner.scope;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.demand.Hours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads periods from query parameters. */
@ApplicationScoped
public class Periods {

    private static final Duration STANDARD = Duration.ofDays(30);
    private static final Duration LENGTH_MAX = Duration.ofDays(3 * 366);

    private final PlatformClock clock;

    Periods(PlatformClock clock) {
        this.clock = clock;
    }

    /**
     * @param from absent for 30 days before the end
     * @param to absent for now; what lies ahead is cut off, since nobody knows whether capacity will stand idle then
     */
    public Period of(@Nullable String from, @Nullable String to) {
        Instant now = clock.now();
        Instant end = Hours.instant("to", to).filter(now::isAfter).orElse(now);
        Instant start = Hours.instant("from", from).orElseGet(() -> end.minus(STANDARD));
        if (!start.isBefore(end)) {
            throw Problem.invalid(
                    "from",
                    "from must be before to and before now, " + now + ", but " + start + " is not before " + end + ".");
        }
        Period period = new Period(start, end);
        if (period.length().compareTo(LENGTH_MAX) > 0) {
            throw Problem.invalid(
                    "from",
                    "a period may have " + LENGTH_MAX.toDays() + " days, but " + start + " to " + end + " has "
                            + period.length().toDays() + ". Maybe ask year by year.");
        }
        return period;
    }
}
