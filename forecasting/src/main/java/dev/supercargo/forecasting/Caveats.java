package dev.supercargo.forecasting;

import dev.supercargo.forecasting.pool.Pool;
import dev.supercargo.forecasting.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for what a forecast of a series cannot say. */
final class Caveats {

    private static final double USUAL = 0.99;
    private static final double TOWERING = 4;
    private static final int SPIKES_FROM = 50;

    private Caveats() {}

    static List<Caveat> of(TimeSeries history, int horizon, Pool pool) {
        List<Caveat> found = new ArrayList<>();
        double[] sorted = history.values();
        Arrays.sort(sorted);
        if (sorted[0] == sorted[sorted.length - 1]) {
            found.add(new Caveat.NeverChanged(sorted[0]));
        }
        if (horizon > pool.stepsTested()) {
            found.add(new Caveat.Extrapolated(pool.stepsTested()));
        }
        LevelShifts.latest(history).ifPresent(found::add);
        spikes(sorted, found);
        return found;
    }

    private static void spikes(double[] sorted, List<Caveat> found) {
        double usual = sorted[(int) (USUAL * (sorted.length - 1))];
        int count = (int)
                Arrays.stream(sorted).filter(value -> value > TOWERING * usual).count();
        if (sorted.length >= SPIKES_FROM && count > 0) {
            found.add(new Caveat.Spikes(count, usual, sorted[sorted.length - 1]));
        }
    }
}
