package dev.supercargo.forecasting.interval;

/** How often the truth shall lie inside an interval. */
public enum Level {
    FIFTY(50),
    EIGHTY(80),
    NINETY_FIVE(95);

    private final int percent;

    Level(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /** The quantile of the lower bound, for example 0.1 for 80 %. */
    public double lowerQuantile() {
        return (100 - percent) / 200.0;
    }

    /** The quantile of the upper bound, for example 0.9 for 80 %. */
    public double upperQuantile() {
        return (100 + percent) / 200.0;
    }
}
