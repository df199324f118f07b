package dev.supercargo.engine.spot;

/**
 * What each choice for the coming tick costs in expectation: one tick ahead into the cost tables, for every class and age
 * the place may have, weighed with what is believed of it.
 */
final class Lookahead {

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double MINUTES_PER_HOUR = 60;

    /** Less probable cases do not change a decision. */
    private static final double NEGLIGIBLE = 1e-4;

    private final DeadlineJob job;
    private final ZoneClasses classes;
    private final CostToGo costs;
    private final double tick;
    private final double tickHours;
    private final double delay;
    private final double premium;

    Lookahead(DeadlineJob job, ZoneClasses classes, CostToGo costs) {
        this.job = job;
        this.classes = classes;
        this.costs = costs;
        this.tick = job.tickMillis() / 1000.0;
        this.tickHours = tick / SECONDS_PER_HOUR;
        this.delay = job.delayMillis() / 1000.0;
        this.premium = job.priceRatio() - 1;
    }

    /**
     * Expected excess over doing all the work left on spot without a restart, in spot hours.
     *
     * @param choice for the coming tick
     * @param place what is believed of it
     * @param state with spot that is gone already counted as idle
     * @param up whether there is spot capacity
     */
    double excess(Holding choice, ZoneBelief place, JobState state, boolean up) {
        double left = (job.ticks() - state.tick()) * tick;
        double slack = left - workLeft(state);
        return cost(choice, place, state, up, left, slack);
    }

    /** Seconds. */
    private double workLeft(JobState state) {
        return (job.workAtMost().toMillis() - state.doneMillis()) / 1000.0;
    }

    private double cost(Holding choice, ZoneBelief place, JobState state, boolean up, double left, double slack) {
        double pending = choice == state.live() ? state.pendingMillis() / 1000.0 : delay;
        return switch (choice) {
            case IDLE -> wait(place, up, costs.point(left - tick, slack - tick), Holding.IDLE);
            case ON_DEMAND ->
                (pending + premium * Math.min(tick, left - slack + pending)) / SECONDS_PER_HOUR
                        + wait(place, up, costs.point(left - tick, slack - pending), Holding.ON_DEMAND);
            case SPOT -> spot(place, pending, left, slack);
        };
    }

    /** One tick on something that stays whether spot capacity comes, goes or stays. */
    private double wait(ZoneBelief place, boolean up, CostToGo.Point next, Holding holding) {
        Standing going = Standing.of(holding, up);
        double sum = 0;
        for (int kind = 0; kind < classes.size(); kind++) {
            for (int phase = 0; phase < AgePhases.COUNT; phase++) {
                double weight = place.weight(kind, phase);
                if (weight > NEGLIGIBLE) {
                    double ending = classes.at(kind).ending(up, phase, tickHours);
                    double flipped = up
                            ? costs.afterLoss(next, kind, holding)
                            : costs.at(next, kind, Standing.of(holding, true), 0);
                    sum += weight
                            * (ending * flipped + (1 - ending) * grown(place, next, kind, going, phase, tickHours));
                }
            }
        }
        return sum;
    }

    /** Spot until its pending delay is served or it is lost, at least one tick. */
    private double spot(ZoneBelief place, double pending, double left, double slack) {
        int commit = Math.max(1, (int) Math.ceil(pending / tick));
        CostToGo.Point served = costs.point(left - commit * tick, slack - pending);
        CostToGo.Point[] lost = new CostToGo.Point[commit];
        for (int after = 1; after <= commit; after++) {
            lost[after - 1] = costs.point(left - after * tick, slack - Math.min(after * tick, pending));
        }
        double sum = 0;
        for (int kind = 0; kind < classes.size(); kind++) {
            for (int phase = 0; phase < AgePhases.COUNT; phase++) {
                double weight = place.weight(kind, phase);
                if (weight > NEGLIGIBLE) {
                    double alive = weight;
                    for (int after = 1; after <= commit; after++) {
                        int age = place.ageKnown() ? place.phase((after - 1) * tickHours) : phase;
                        double ending = classes.at(kind).ending(true, age, tickHours);
                        sum += alive
                                * ending
                                * (Math.min(after * tick, pending) / SECONDS_PER_HOUR
                                        + costs.afterLoss(lost[after - 1], kind, Holding.IDLE));
                        alive *= 1 - ending;
                    }
                    sum += alive
                            * (pending / SECONDS_PER_HOUR
                                    + grown(place, served, kind, Standing.SPOT_UP, phase, commit * tickHours));
                }
            }
        }
        return sum;
    }

    /** The cost at a point {@code hours} ahead, with the run older by as much. */
    private double grown(ZoneBelief place, CostToGo.Point next, int kind, Standing standing, int phase, double hours) {
        if (place.ageKnown()) {
            // The tables speak of the beginning of a tick, the age of the middle of the one it was first seen in.
            double age = place.ageHours() + hours - tickHours / 2;
            int reached = AgePhases.of(age * MINUTES_PER_HOUR);
            double share = AgePhases.share(reached, age);
            double young = costs.at(next, kind, standing, reached);
            return share > 0 ? (1 - share) * young + share * costs.at(next, kind, standing, reached + 1) : young;
        }
        double leaving = AgePhases.leaving(phase, hours);
        double same = leaving < 1 ? costs.at(next, kind, standing, phase) : 0;
        double older = leaving > 0 ? costs.at(next, kind, standing, Math.min(phase + 1, AgePhases.COUNT - 1)) : 0;
        return (1 - leaving) * same + leaving * older;
    }
}
