package dev.supercargo.hardware.power;

import dev.supercargo.hardware.parts.Cooling.CoolingKind;
import dev.supercargo.quantities.Power;

/**
 * Which class of cooling a machine needs by what it draws. The hardware guide pairs its tiers with classes: air for most
 * set-ups, an all-in-one loop from the tier of an RTX 3080 (850 W supply), a custom loop from 1,000 W, and rack cooling
 * for servers. The limits here are the loads of those tiers by the {@link PowerSupplyRule}.
 */
public final class CoolingRule {

    private static final double AIR_WATTS_MAX = 500;
    private static final double ALL_IN_ONE_WATTS_MAX = 800;
    private static final double TOWER_WATTS_MAX = 2000;

    private CoolingRule() {}

    /** @param drawn of the whole machine at full load */
    public static CoolingKind classFor(Power drawn) {
        if (drawn.watts() <= AIR_WATTS_MAX) {
            return CoolingKind.AIR;
        }
        if (drawn.watts() <= ALL_IN_ONE_WATTS_MAX) {
            return CoolingKind.LIQUID_ALL_IN_ONE;
        }
        return drawn.watts() <= TOWER_WATTS_MAX ? CoolingKind.LIQUID_CUSTOM : CoolingKind.DATA_CENTER;
    }
}
