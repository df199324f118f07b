package dev.supercargo.engine.spot;

import java.time.Duration;
import java.util.Arrays;

/**
 * What the rest of a job costs at best, by dynamic programming backwards from the deadline, if the class of the place is
 * known. State: time left, slack (time left less work left, the pending delay counted as work), what runs, whether spot
 * is up and in which phase of age its run is. Unit: the price of one spot hour. The table holds the excess over doing
 * all the work on spot without a restart, which is smooth in the slack; so lost spot time costs its length, and an hour
 * on demand costs the price ratio less one.
 *
 * <p>A start of spot is followed until its delay is served or it is lost, whichever comes first, as a loss within the
 * delay wastes only the time until then. Choices after which on-demand capacity could not finish are never made.
 */
final class CostToGo {

    private static final double STEP_SECONDS = 600;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double TOLERANCE = 1e-6;

    /** Dearer than any job. */
    private static final float FORBIDDEN = 1e9f;

    /**
     * What a table is made for.
     *
     * @param tick of the decisions
     * @param delay of a restart
     * @param priceRatio on-demand over spot
     * @param horizon longest time left
     * @param slack most slack
     * @param steps that the horizon is cut into at most, unless ticks are longer
     * @param company other places that can be used as well
     */
    record Setting(
            Duration tick,
            Duration delay,
            double priceRatio,
            Duration horizon,
            Duration slack,
            int steps,
            Company company) {}

    /**
     * Other places beside the one a table is about.
     *
     * @param others number, 0 or more
     * @param elsewhere the chance that one of them has capacity when this place loses its own, 0..1
     */
    record Company(int others, double elsewhere) {
        static final Company NONE = new Company(0, 0);
    }

    /** A run of capacity found elsewhere has lasted about two hours. */
    private static final int FOUND = AgePhases.of(120);

    private final double step;
    private final double delay;
    private final double priceRatio;
    private final int steps;
    private final Company company;
    private final SlackGrid grid;
    /** Slack less one step, less a restart, and less what is lost with the first, second, … step of a start. */
    private final SlackGrid.Shift lessStep;

    private final SlackGrid.Shift lessDelay;
    private final SlackGrid.Shift[] lessWasted;
    /** By zone class, steps left, {@link Standing#row}, grid point. */
    private final float[][][][] excess;

    CostToGo(ZoneClasses classes, Setting setting) {
        double tick = setting.tick().toMillis() / 1000.0;
        double horizon = setting.horizon().toMillis() / 1000.0;
        // Short ticks are taken together: nothing is gained by deciding more often than every ten minutes in the far
        // future.
        double coarse = Math.max(STEP_SECONDS, horizon / setting.steps());
        this.step = tick * Math.max(1, Math.round(coarse / tick));
        this.steps = (int) Math.ceil(horizon / step) + 1;
        this.delay = setting.delay().toMillis() / 1000.0;
        this.priceRatio = setting.priceRatio();
        this.company = setting.company();
        this.grid = new SlackGrid(setting.slack().toMillis() / 1000.0, step, delay);
        this.lessStep = grid.less(step);
        this.lessDelay = grid.less(delay);
        this.lessWasted = new SlackGrid.Shift[committed(steps)];
        Arrays.setAll(lessWasted, served -> grid.less(wasted(served + 1)));
        this.excess = new float[classes.size()][][][];
        for (int kind = 0; kind < classes.size(); kind++) {
            excess[kind] = solve(classes.at(kind));
        }
    }

    /** Memory that the table takes. */
    long bytes() {
        return (long) excess.length * (steps + 1) * Standing.COUNT * AgePhases.COUNT * grid.size() * Float.BYTES;
    }

    /** A place in the table that several look-ups share. */
    record Point(double secondsLeft, double slack, int step, float stepShare, int grid, float gridShare) {}

    Point point(double secondsLeft, double slack) {
        double exact = Math.max(0, secondsLeft / step);
        int below = Math.min(steps - 1, (int) exact);
        int cell = grid.below(slack);
        return new Point(secondsLeft, slack, below, (float) Math.min(1, exact - below), cell, grid.share(slack, cell));
    }

    /** Expected excess at {@code point} in spot hours; 0 once the work is done. */
    double at(Point point, int kind, Standing standing, int phase) {
        if (point.secondsLeft() - point.slack() <= 0) {
            return 0;
        }
        int row = standing.row(phase);
        float below = between(excess[kind][point.step()][row], point.grid(), point.gridShare());
        if (point.stepShare() < 1e-6f) {
            return below;
        }
        float above = between(excess[kind][point.step() + 1][row], point.grid(), point.gridShare());
        return below + point.stepShare() * (above - below);
    }

    /** The same when this place has just lost its capacity and the job holds {@code holding}. */
    double afterLoss(Point point, int kind, Holding holding) {
        double here = at(point, kind, Standing.of(holding, false), 0);
        return company.elsewhere() == 0
                ? here
                : (1 - company.elsewhere()) * here
                        + company.elsewhere() * at(point, kind, Standing.of(holding, true), FOUND);
    }

    /** The same for all grid points of a table under construction. */
    private float[] lost(float[][] after, Holding holding, float[] costs) {
        float[] here = after[Standing.of(holding, false).row(0)];
        if (company.elsewhere() == 0) {
            return here;
        }
        float[] elsewhere = after[Standing.of(holding, true).row(FOUND)];
        float share = (float) company.elsewhere();
        for (int cell = 0; cell < costs.length; cell++) {
            costs[cell] = (1 - share) * here[cell] + share * elsewhere[cell];
        }
        return costs;
    }

    private static float between(float[] values, int index, float share) {
        return values[index] + share * (values[index + 1] - values[index]);
    }

    private float[][][] solve(ZoneClass kind) {
        float[][][] table = new float[steps + 1][Standing.COUNT * AgePhases.COUNT][grid.size()];
        Drift up = new Drift(kind, true, step / SECONDS_PER_HOUR, 1);
        Drift down = new Drift(kind, false, step / SECONDS_PER_HOUR, 1 + company.others());
        float[] spotStart = new float[grid.size()];
        float[] spotStay = new float[grid.size()];
        float[] onDemand = new float[grid.size()];
        float[] idle = new float[grid.size()];
        float[] lostOnDemand = new float[grid.size()];
        float[] lostIdle = new float[grid.size()];
        for (int left = 1; left <= steps; left++) {
            for (int phase = 0; phase < AgePhases.COUNT; phase++) {
                startOfSpot(table, left, phase, up, spotStart);
                float[][] after = table[left - 1];
                float[] idleLost = lost(after, Holding.IDLE, lostIdle);
                up.expect(after, Standing.SPOT_UP, phase, idleLost, spotStay);
                up.expect(after, Standing.ON_DEMAND_UP, phase, lost(after, Holding.ON_DEMAND, lostOnDemand), onDemand);
                up.expect(after, Standing.IDLE_UP, phase, idleLost, idle);
                fill(table[left], left, phase, true, new Futures(spotStart, spotStay, onDemand, idle));
                Arrays.fill(spotStart, FORBIDDEN);
                down.expect(after, Standing.ON_DEMAND_DOWN, phase, after[Standing.ON_DEMAND_UP.row(0)], onDemand);
                down.expect(after, Standing.IDLE_DOWN, phase, after[Standing.IDLE_UP.row(0)], idle);
                fill(table[left], left, phase, false, new Futures(spotStart, spotStay, onDemand, idle));
            }
        }
        return table;
    }

    /**
     * Expected costs after one step, by grid point of the slack that is then left; {@code spotStart} by the slack before.
     */
    private record Futures(float[] spotStart, float[] spotStay, float[] onDemand, float[] idle) {}

    private void fill(float[][] now, int left, int phase, boolean up, Futures next) {
        float[] idleNow = now[Standing.of(Holding.IDLE, up).row(phase)];
        float[] onDemandNow = now[Standing.of(Holding.ON_DEMAND, up).row(phase)];
        float[] spotNow = now[Standing.of(Holding.SPOT, up).row(phase)];
        for (int cell = 0; cell < grid.size(); cell++) {
            double slack = grid.seconds(cell);
            double work = left * step - slack;
            if (work <= 0) {
                idleNow[cell] = 0;
                onDemandNow[cell] = 0;
                spotNow[cell] = 0;
                continue;
            }
            float premium = (float) ((priceRatio - 1) * Math.min(step, work) / SECONDS_PER_HOUR);
            float stayOnDemand = premium + next.onDemand()[cell];
            float startOnDemand = premium + onDemandStart(next.onDemand(), cell, work);
            float wait = slack + TOLERANCE >= step + delay ? lessStep.of(next.idle(), cell) : FORBIDDEN;
            float startSpot = next.spotStart()[cell];
            idleNow[cell] = Math.min(wait, Math.min(startOnDemand, startSpot));
            onDemandNow[cell] = Math.min(stayOnDemand, Math.min(wait, startSpot));
            if (up) {
                float staySpot = slack + TOLERANCE >= delay ? next.spotStay()[cell] : FORBIDDEN;
                spotNow[cell] = Math.min(staySpot, Math.min(startOnDemand, wait));
            }
        }
    }

    private float onDemandStart(float[] onDemand, int cell, double work) {
        double slack = grid.seconds(cell);
        float start = (float) (delay / SECONDS_PER_HOUR);
        if (slack + TOLERANCE >= delay) {
            return start + lessDelay.of(onDemand, cell);
        }
        // Late already: only on-demand capacity to the end is left, and the later the worse.
        double rest = (priceRatio - 1) * Math.max(0, work - step) / SECONDS_PER_HOUR;
        return (float) (start + rest + (delay - slack) / SECONDS_PER_HOUR);
    }

    /** Steps until a start of spot has served its delay, at least one, if there are {@code left}. */
    private int committed(int left) {
        return Math.clamp((long) Math.ceil(delay / step), 1, left);
    }

    /** Seconds lost with a start that is taken away in its step number {@code tick}. */
    private double wasted(int tick) {
        return Math.min(tick * step, delay);
    }

    /** Costs of starting spot with {@code left} steps to go, by the slack before the start. */
    private void startOfSpot(float[][][] table, int left, int phase, Drift up, float[] costs) {
        int commit = committed(left);
        double[] alive = new double[AgePhases.COUNT];
        double[] lost = new double[commit + 1];
        alive[phase] = 1;
        for (int tick = 1; tick <= commit; tick++) {
            lost[tick] = up.advance(alive);
        }
        for (int cell = 0; cell < costs.length; cell++) {
            if (grid.seconds(cell) + TOLERANCE < 2 * delay) {
                costs[cell] = FORBIDDEN;
                continue;
            }
            double cost = 0;
            for (int tick = 1; tick <= commit; tick++) {
                float[][] after = table[left - tick];
                SlackGrid.Shift rest = lessWasted[tick - 1];
                cost += lost[tick]
                        * (wasted(tick) / SECONDS_PER_HOUR
                                + (1 - company.elsewhere()) * rest.of(after[Standing.IDLE_DOWN.row(0)], cell)
                                + company.elsewhere() * rest.of(after[Standing.IDLE_UP.row(FOUND)], cell));
            }
            float[][] served = table[left - commit];
            for (int reached = phase; reached < AgePhases.COUNT && reached <= phase + commit; reached++) {
                if (alive[reached] > 0) {
                    cost += alive[reached]
                            * (delay / SECONDS_PER_HOUR + lessDelay.of(served[Standing.SPOT_UP.row(reached)], cell));
                }
            }
            costs[cell] = (float) cost;
        }
    }
}
