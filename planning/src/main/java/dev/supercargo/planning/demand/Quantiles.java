package dev.supercargo.planning.demand;

/** A distribution of which some quantiles are known: linear between them, cut beyond the outermost. Immutable. */
public final class Quantiles {

    private final double[] levels;
    private final double[] values;

    /**
     * @param levels ascending, at least two
     * @param values not descending, one for each level
     */
    public Quantiles(double[] levels, double[] values) {
        if (levels.length < 2 || levels.length != values.length) {
            throw new IllegalArgumentException(
                    "a distribution needs two quantiles or more, and a level for each, but has " + values.length
                            + " for " + levels.length + " levels");
        }
        this.levels = levels.clone();
        this.values = values.clone();
    }

    /** @param level 0 to 1 */
    public double at(double level) {
        int right = 1;
        while (right < levels.length - 1 && levels[right] < level) {
            right++;
        }
        double part = Math.clamp((level - levels[right - 1]) / (levels[right] - levels[right - 1]), 0, 1);
        return values[right - 1] + part * (values[right] - values[right - 1]);
    }

    /** So many values that stand for equal parts of the distribution, each read in the middle of its part. */
    public double[] parts(int count) {
        double[] parts = new double[count];
        for (int part = 0; part < count; part++) {
            parts[part] = at((part + 0.5) / count);
        }
        return parts;
    }
}
