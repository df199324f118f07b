package dev.supercargo.engine.placement;

import dev.supercargo.quantities.Measured;
import java.time.Instant;

/** How many accelerators can be had now. */
public sealed interface Availability {

    /** As many as are asked for, as far as is known. */
    record Elastic() implements Availability {}

    /**
     * A pool of fixed size.
     *
     * @param free accelerators not in use now
     * @param total accelerators in all
     * @param allFreeAt when the last running job is expected to be done
     */
    record Fixed(int free, int total, Measured<Instant> allFreeAt) implements Availability {
        public Fixed {
            if (free < 0 || total < free) {
                throw new IllegalArgumentException(
                        "free accelerators lie between 0 and the total, but are " + free + " of " + total);
            }
        }
    }
}
