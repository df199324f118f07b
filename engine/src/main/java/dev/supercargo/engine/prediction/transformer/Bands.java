package dev.supercargo.engine.prediction.transformer;

import dev.supercargo.engine.workload.SoftwareStack;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Half widths of the 90 % interval in natural logarithms, from errors of fits on rows they had not seen. */
public final class Bands {

    private final Map<Regime, double[]> byStack = new EnumMap<>(Regime.class);

    /** @param byStack by regime, then by ordinal of the stack */
    public Bands(Map<Regime, double[]> byStack) {
        byStack.forEach((regime, widths) -> this.byStack.put(regime, widths.clone()));
    }

    /** The same width everywhere. */
    public static Bands uniform(double width) {
        double[] widths = new double[SoftwareStack.values().length];
        Arrays.fill(widths, width);
        Map<Regime, double[]> bands = new EnumMap<>(Regime.class);
        for (Regime regime : Regime.values()) {
            bands.put(regime, widths);
        }
        return new Bands(bands);
    }

    public double of(Regime regime, SoftwareStack stack) {
        double[] widths = byStack.get(regime);
        if (widths == null) {
            throw new IllegalStateException("no interval for regime " + regime);
        }
        return widths[stack.ordinal()];
    }
}
