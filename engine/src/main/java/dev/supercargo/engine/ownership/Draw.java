package dev.supercargo.engine.ownership;

import dev.supercargo.quantities.Power;
import dev.supercargo.quantities.Share;

/**
 * What a machine draws.
 *
 * @param inUse share of its rated power that an accelerator draws in training
 * @param system draw of the machine without its accelerators, where it is not registered
 * @param idle share of its rated power that an accelerator draws when idle
 */
public record Draw(Share inUse, Power system, Share idle) {

    public Draw {
        if (idle.compareTo(inUse) > 0) {
            throw new IllegalArgumentException("an idle accelerator draws no more than one in use, but " + idle.value()
                    + " > " + inUse.value() + " of rated power are given");
        }
    }
}
