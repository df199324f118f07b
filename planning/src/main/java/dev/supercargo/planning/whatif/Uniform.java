package dev.supercargo.planning.whatif;

import java.util.SplittableRandom;

/** Numbers from 0 to 1 that follow from a seed alone. Not thread-safe. */
final class Uniform {

    private final SplittableRandom random;

    Uniform(long seed) {
        this.random = new SplittableRandom(seed);
    }

    double next() {
        return random.nextDouble();
    }
}
