package dev.supercargo.forecasting.calendar;

/** Demand that was counted; confined to the one count that creates it. */
final class Tally {

    private double sum;
    private int steps;

    void add(double demand) {
        sum += demand;
        steps++;
    }

    double sum() {
        return sum;
    }

    int steps() {
        return steps;
    }

    /** Over the steps, 0 without any. */
    double mean() {
        return steps == 0 ? 0 : sum / steps;
    }
}
