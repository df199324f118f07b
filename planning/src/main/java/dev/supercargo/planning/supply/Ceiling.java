package dev.supercargo.planning.supply;

/** How many accelerators there can be at a time. */
public sealed interface Ceiling {

    /** In accelerators; infinite where nothing limits them. */
    double accelerators();

    /** As many as are asked for. */
    record None() implements Ceiling {
        @Override
        public double accelerators() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** @param accelerators 0 or more, such as a quota */
    record AtMost(double accelerators) implements Ceiling {
        public AtMost {
            if (!(accelerators >= 0) || Double.isInfinite(accelerators)) {
                throw new IllegalArgumentException("a ceiling must be 0 or more and finite, but is " + accelerators);
            }
        }
    }
}
