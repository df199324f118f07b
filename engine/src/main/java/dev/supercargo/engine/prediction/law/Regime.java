package dev.supercargo.engine.prediction.law;

import java.util.List;

/**
 * How well a configuration is known: which of its labels some measurement shares.
 *
 * @param name for people
 * @param same label columns that some measurement shares, all at once
 * @param scale half width of the 90 % interval in units of the law's own deviation, from rows predicted blindly
 */
public record Regime(String name, List<Integer> same, double scale) {

    public Regime {
        same = List.copyOf(same);
        if (!(scale > 0)) {
            throw new IllegalArgumentException("the scale of regime " + name + " must be positive, but is " + scale);
        }
    }

    public Regime withScale(double value) {
        return new Regime(name, same, value);
    }
}
