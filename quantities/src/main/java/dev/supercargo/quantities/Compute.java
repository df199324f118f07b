package dev.supercargo.quantities;

import java.util.Locale;

/**
 * An amount of computing.
 *
 * @param flops 0 or more, finite
 */
public record Compute(double flops) implements Comparable<Compute> {

    public Compute {
        Require.notNegative("floating-point operations", flops);
    }

    public static Compute ofPetaflop(double value) {
        return new Compute(value * 1e15);
    }

    public double petaflop() {
        return flops / 1e15;
    }

    public Compute times(double factor) {
        return new Compute(flops * factor);
    }

    public Compute plus(Compute other) {
        return new Compute(flops + other.flops);
    }

    @Override
    public int compareTo(Compute other) {
        return Double.compare(flops, other.flops);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4g PFLOP", petaflop());
    }
}
