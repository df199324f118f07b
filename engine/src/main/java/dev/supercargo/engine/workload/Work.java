package dev.supercargo.engine.workload;

import dev.supercargo.engine.hardware.AcceleratorId;
import java.time.Duration;

/** How much a job has to do from its beginning to its end. */
public sealed interface Work {

    /**
     * Train on so many tokens.
     *
     * @param count 1 or more
     */
    record Tokens(long count) implements Work {
        public Tokens {
            requirePositive("tokens", count);
        }
    }

    /**
     * Train on so many samples (epochs × data set size); for a language model a sample is one full sequence.
     *
     * @param count 1 or more
     */
    record Samples(long count) implements Work {
        public Samples {
            requirePositive("samples", count);
        }
    }

    /**
     * So many optimizer steps.
     *
     * @param count 1 or more
     * @param globalBatch samples per step over all devices
     */
    record Steps(long count, long globalBatch) implements Work {
        public Steps {
            requirePositive("steps", count);
            requirePositive("global batch", globalBatch);
        }
    }

    /**
     * As long as it takes on a machine somebody has tried.
     *
     * @param duration on that machine
     * @param accelerator of that machine
     * @param count devices in use there
     */
    record HoursOn(Duration duration, AcceleratorId accelerator, int count) implements Work {
        public HoursOn {
            requirePositive("accelerators", count);
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException("duration of the work must be positive, but is " + duration);
            }
        }
    }

    /** Nobody said; such a job can be ranked by price per hour only. */
    record Unstated() implements Work {}

    private static void requirePositive(String what, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " of the work must be 1 or more, but is " + value);
        }
    }
}
