package dev.supercargo.planning.roadmap;

import java.time.YearMonth;

/**
 * A month in which demand at the service level is more than can be had, in accelerators.
 *
 * @param wanted demand at the service level
 * @param available without the plan: owned, reserved and by the hour
 * @param planned available with the plan
 */
public record Shortfall(YearMonth month, double wanted, double available, double planned) {

    /** Whether the plan comes too late for it. */
    public boolean remains() {
        return planned < wanted - 1e-6;
    }
}
