package dev.supercargo.engine.spot;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The {@code supercargo} policy for live decisions: any job at any moment, with cost tables for rounded terms that many
 * jobs share. Rounding goes to the nearest step for the restart delay and up for time and slack, which only bound the
 * table; between two price ratios costs are interpolated. Thread-safe; keeps the tables used last.
 */
public final class SpotAdvisor {

    /** How often a live decision may be revised. */
    public static final Duration TICK = Duration.ofMinutes(10);

    private static final long TABLE_BYTES = 64L << 20;

    /** Coarser than in a benchmark: a table takes up to 16 MB and 20 ms. */
    private static final int STEPS_MAX = 96;

    private static final double RATIO_STEP = 1.25;
    private static final double DELAY_STEP = 1.25;
    private static final double HORIZON_STEP = 1.5;

    private final ZoneClasses classes;
    private final CostTables tables;

    public SpotAdvisor(ZoneClasses classes) {
        this.classes = classes;
        this.tables = new CostTables(classes, TABLE_BYTES);
    }

    /** With the coefficients that are shipped. */
    public static SpotAdvisor fitted() {
        return new SpotAdvisor(ZoneClasses.fitted());
    }

    /** What is believed of a place before it was watched. */
    public ZoneBelief unwatched(boolean up) {
        return new ZoneBelief(classes, up);
    }

    /** The same, if it is known how often its spot capacity is interrupted, per hour. */
    public ZoneBelief unwatched(boolean up, double interruptionsPerHour) {
        return new ZoneBelief(interruptionsPerHour > 0 ? classes.leaningTo(interruptionsPerHour) : classes, up);
    }

    /**
     * The choices for the coming tick.
     *
     * @param job with {@link #TICK}
     * @param state where it stands
     * @param place what is believed of it
     * @param up whether it has spot capacity now
     */
    public SpotOutlook look(DeadlineJob job, JobState state, ZoneBelief place, boolean up) {
        double rung = Math.floor(Math.log(job.priceRatio()) / Math.log(RATIO_STEP));
        double below = Math.pow(RATIO_STEP, rung);
        double above = Math.pow(RATIO_STEP, rung + 1);
        double share = (job.priceRatio() - below) / (above - below);
        Lookahead cheap = new Lookahead(job, classes, table(job, below));
        Lookahead dear = new Lookahead(job, classes, table(job, above));
        DeadlineGuard guard = new DeadlineGuard(job);
        JobState found = state.found(up);
        double workHours = Math.max(0, job.workAtMost().toMillis() - found.doneMillis()) / 3.6e6;
        Map<Holding, Measured<Money>> cost = new EnumMap<>(Holding.class);
        Holding best = guard.permit(Holding.ON_DEMAND, found, up);
        double least = Double.POSITIVE_INFINITY;
        for (Holding choice : Holding.values()) {
            if (guard.permit(choice, found, up) != choice) {
                cost.put(choice, Measured.unknown("the guard forbids it or there is none"));
                continue;
            }
            double hours = workHours
                    + (1 - share) * cheap.excess(choice, place, found, up)
                    + share * dear.excess(choice, place, found, up);
            cost.put(choice, Measured.known(job.spot().perHour().timesEstimate(hours)));
            if (hours < least) {
                least = hours;
                best = choice;
            }
        }
        return new SpotOutlook(cost, best);
    }

    private CostToGo table(DeadlineJob job, double priceRatio) {
        return tables.of(new CostToGo.Setting(
                job.tick(),
                rounded(job.restartDelay()),
                priceRatio,
                raised(job.deadline()),
                raised(job.deadline()),
                STEPS_MAX,
                CostToGo.Company.NONE));
    }

    private static Duration rounded(Duration delay) {
        double seconds = Math.max(1, delay.toMillis() / 1000.0);
        return Duration.ofSeconds(
                Math.round(Math.pow(DELAY_STEP, Math.rint(Math.log(seconds) / Math.log(DELAY_STEP)))));
    }

    private static Duration raised(Duration horizon) {
        double hours = Math.max(1, horizon.toMillis() / 3.6e6);
        return Duration.ofMinutes(
                Math.round(60 * Math.pow(HORIZON_STEP, Math.ceil(Math.log(hours) / Math.log(HORIZON_STEP)))));
    }
}
