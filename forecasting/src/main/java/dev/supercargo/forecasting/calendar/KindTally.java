package dev.supercargo.forecasting.calendar;

/** Demand on usual working days and on usual free days; confined to the one count that creates it. */
final class KindTally {

    private final Tally working = new Tally();
    private final Tally free = new Tally();

    void add(DayKind kind, double demand) {
        switch (kind) {
            case WORKING -> working.add(demand);
            case FREE -> free.add(demand);
        }
    }

    /** Both kinds of days were seen, and something ran. */
    boolean tells() {
        return working.steps() > 0 && free.steps() > 0 && working.sum() + free.sum() > 0;
    }

    /** (free − working) / (free + working) of the means, −1 to 1. */
    double contrast() {
        return (free.mean() - working.mean()) / (free.mean() + working.mean());
    }

    /** Free over working; {@code otherwise} where nothing ran on working days, or no free day was seen. */
    double shareOr(double otherwise) {
        return working.sum() == 0 || free.steps() == 0 ? otherwise : free.mean() / working.mean();
    }
}
