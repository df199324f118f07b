package dev.supercargo.forecasting.interval;

import dev.supercargo.forecasting.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The errors one model made from several origins, and the intervals that follow from them. Horizons further out than
 * any tried error borrow the furthest sample, widened by the square root of the distance, as a random walk would.
 */
public final class OutOfSampleErrors {

    private final List<ErrorSample> byBucket;
    private final int stepsTried;

    private OutOfSampleErrors(List<ErrorSample> byBucket, int stepsTried) {
        this.byBucket = byBucket;
        this.stepsTried = stepsTried;
    }

    /**
     * @param byOrigin for each of two or more origins its errors (actual minus forecast) 1, 2, 3 … steps ahead, equally
     *     many from each and at least one
     */
    public static OutOfSampleErrors of(List<double[]> byOrigin) {
        int stepsTried = byOrigin.getFirst().length;
        if (byOrigin.size() < 2 || stepsTried == 0) {
            throw new IllegalArgumentException(byOrigin.size() + " origins with " + stepsTried
                    + " steps each give no interval. Maybe the history is too short.");
        }
        List<List<OriginError>> pools = new ArrayList<>();
        for (int bucket = 0; bucket <= HorizonBuckets.of(stepsTried); bucket++) {
            pools.add(new ArrayList<>());
        }
        for (int origin = 0; origin < byOrigin.size(); origin++) {
            for (int h = 0; h < stepsTried; h++) {
                pools.get(HorizonBuckets.of(h + 1)).add(new OriginError(byOrigin.get(origin)[h], origin));
            }
        }
        return new OutOfSampleErrors(pools.stream().map(ErrorSample::of).toList(), stepsTried);
    }

    /** What the other origins say: the only intervals by which an origin may be judged. */
    public OutOfSampleErrors without(int origin) {
        return new OutOfSampleErrors(
                byBucket.stream().map(sample -> sample.without(origin)).toList(), stepsTried);
    }

    /** The intervals around a forecast, narrowest first, clipped at 0. */
    public List<Band> around(TimeSeries point) {
        return Stream.of(Level.values()).map(level -> band(level, point)).toList();
    }

    private Band band(Level level, TimeSeries point) {
        double[] lower = new double[point.length()];
        double[] upper = new double[point.length()];
        for (int h = 0; h < point.length(); h++) {
            ErrorSample sample = byBucket.get(Math.min(HorizonBuckets.of(h + 1), byBucket.size() - 1));
            double stretch = Math.sqrt(Math.max(1, (h + 1.0) / stepsTried));
            lower[h] = Math.max(0, point.at(h) + stretch * sample.below(level.lowerQuantile()));
            upper[h] = Math.max(0, point.at(h) + stretch * sample.above(level.upperQuantile()));
        }
        return new Band(
                level,
                TimeSeries.of(point.start(), point.step(), lower),
                TimeSeries.of(point.start(), point.step(), upper));
    }
}
