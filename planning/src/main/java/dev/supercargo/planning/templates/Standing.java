package dev.supercargo.planning.templates;

import dev.supercargo.quantities.Memory;
import java.util.Set;

/**
 * Where a project stands.
 *
 * @param data the largest data set
 * @param projects at the same time
 * @param clients served
 * @param requests of a day
 * @param traits what else is true of it
 */
public record Standing(Memory data, Count projects, Count clients, Count requests, Set<Trait> traits) {

    /** @param value 0 or more */
    public record Count(long value) {

        public Count {
            if (value < 0) {
                throw new IllegalArgumentException("a count is 0 or more, but is " + value);
            }
        }
    }

    /** What is or is not so. */
    public enum Trait {
        TRAINING_TOO_SLOW,
        PRODUCTION,
        REAL_TIME,
        REGULATED,
        SEVERAL_REGIONS
    }

    public Standing {
        traits = Set.copyOf(traits);
    }
}
