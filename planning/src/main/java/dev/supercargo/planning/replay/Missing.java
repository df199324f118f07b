package dev.supercargo.planning.replay;

import dev.supercargo.planning.roadmap.Action;
import dev.supercargo.planning.supply.Supply;
import java.time.YearMonth;
import java.util.List;

/** What a rule orders when something is missing. */
final class Missing {

    private static final double ROUNDING = 1e-9;

    private Missing() {}

    /** @param accelerators that demand is counted in; 0 or less if nothing is missing */
    static List<Action> ordered(YearMonth month, Supply supply, double accelerators) {
        int lots = (int) Math.ceil(accelerators / (supply.lot() * supply.speed()) - ROUNDING);
        return lots > 0 ? List.of(new Action.Order(month, supply, lots)) : List.of();
    }
}
