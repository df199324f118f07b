package dev.supercargo.engine.spot;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * The slack values, in seconds, at which costs are worked out: dense near zero, where an hour of slack decides, and
 * wider the more there is. Between them costs are interpolated.
 */
final class SlackGrid {

    private static final double GROWTH = 1.1;

    private final double[] seconds;

    /** From 0 beyond {@code most}, for ticks and restart delays of that length. */
    SlackGrid(double most, double tick, double delay) {
        TreeSet<Double> values = new TreeSet<>();
        double step = Math.min(tick / 2, Math.max(delay / 2, tick / 8));
        double value = 0;
        while (value < most + 2 * tick) {
            values.add(value);
            value += step;
            if (value > 6 * tick) {
                step = Math.min(step * GROWTH, 4 * tick);
            }
        }
        values.add(value);
        for (int delays = 1; delays <= 4; delays++) {
            values.add(delays * delay);
        }
        // Two values less than a second apart are one.
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] kept = new double[sorted.length];
        int size = 0;
        for (double each : sorted) {
            if (size == 0 || each - kept[size - 1] > 1) {
                kept[size++] = each;
            }
        }
        this.seconds = Arrays.copyOf(kept, size);
    }

    int size() {
        return seconds.length;
    }

    double seconds(int index) {
        return seconds[index];
    }

    double most() {
        return seconds[seconds.length - 1];
    }

    /** The grid point at or below {@code slack}, never the last one. */
    int below(double slack) {
        int found = Arrays.binarySearch(seconds, slack);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, seconds.length - 2);
    }

    /** How far {@code slack} lies from {@code below} to the next point, 0..1. */
    float share(double slack, int below) {
        return (float) Math.clamp((slack - seconds[below]) / (seconds[below + 1] - seconds[below]), 0, 1);
    }

    /** Reads values of the grid at each point less so many seconds. */
    Shift less(double lag) {
        int[] below = new int[seconds.length];
        float[] share = new float[seconds.length];
        for (int cell = 0; cell < seconds.length; cell++) {
            below[cell] = below(seconds[cell] - lag);
            share[cell] = share(seconds[cell] - lag, below[cell]);
        }
        return new Shift(below, share);
    }

    /** Where the points lie once some slack is spent. */
    static final class Shift {
        private final int[] below;
        private final float[] share;

        private Shift(int[] below, float[] share) {
            this.below = below;
            this.share = share;
        }

        /** The interpolated value for the point {@code cell} less the shift. */
        float of(float[] values, int cell) {
            float low = values[below[cell]];
            return low + share[cell] * (values[below[cell] + 1] - low);
        }
    }
}
