package dev.supercargo.engine.workload;

import java.util.List;

/** Which accelerators a job accepts, and how many in each node. */
public sealed interface AcceleratorDemand {

    /**
     * Whatever computes.
     *
     * @param perNodeMin devices per node, 1 or more
     * @param perNodeMax not below {@code perNodeMin}
     */
    record Any(int perNodeMin, int perNodeMax) implements AcceleratorDemand {
        public Any {
            if (perNodeMin < 1 || perNodeMax < perNodeMin) {
                throw new IllegalArgumentException("accelerators per node must run from 1 or more upwards, but are "
                        + perNodeMin + " to " + perNodeMax);
            }
        }
    }

    /**
     * One of these.
     *
     * @param choices not empty; their order carries no preference
     */
    record OneOf(List<AcceleratorChoice> choices) implements AcceleratorDemand {
        public OneOf {
            choices = List.copyOf(choices);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("no accelerator is accepted. Maybe ask for any accelerator.");
            }
        }
    }
}
