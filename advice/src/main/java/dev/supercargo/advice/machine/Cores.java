package dev.supercargo.advice.machine;

import dev.supercargo.quantities.Measured;

/**
 * The cores of all sockets.
 *
 * @param logical hardware threads, 1 or more
 * @param physical cores, 1 or more
 * @param granted cores' worth of time that this process may use, above 0; unknown if nothing limits it
 */
public record Cores(int logical, Measured<Integer> physical, Measured<Double> granted) {

    public Cores {
        if (logical < 1
                || physical instanceof Measured.Known<Integer>(Integer count) && count < 1
                || granted instanceof Measured.Known<Double>(Double share) && !(share > 0)) {
            throw new IllegalArgumentException("cores must be 1 or more and what is granted above 0, but are " + logical
                    + " logical, physical " + physical + ", granted " + granted);
        }
    }

    /**
     * Cores that compute at once. Two threads of one core share its vector units, so threads count only where cores are
     * unknown.
     */
    public double usable() {
        double computing = physical instanceof Measured.Known<Integer>(Integer count) ? count : logical;
        return granted instanceof Measured.Known<Double>(Double share) ? Math.min(share, computing) : computing;
    }

    public boolean limited() {
        return granted instanceof Measured.Known<Double>(Double share) && share < logical;
    }
}
