package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Supply;
import java.time.YearMonth;

/** Something to be done in a month. */
public sealed interface Action {

    /** When it must be done. */
    YearMonth month();

    /** 1 or more. */
    int accelerators();

    /**
     * Hardware is ordered, or capacity reserved.
     *
     * @param lots 1 or more
     */
    record Order(YearMonth month, Supply supply, int lots) implements Action {
        @Override
        public int accelerators() {
            return lots * supply.lot();
        }

        /** From when on it works. */
        public YearMonth since() {
            return supply.lead().after(month);
        }
    }

    /** Owned hardware is sold at the begin of a month. */
    record Retire(YearMonth month, Holding.Owned owned, int accelerators) implements Action {}
}
