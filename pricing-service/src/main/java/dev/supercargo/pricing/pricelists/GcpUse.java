package dev.supercargo.pricing.pricelists;

import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Term;
import org.jspecify.annotations.Nullable;

/** How a part of a GCP machine is sold. */
enum GcpUse {
    ON_DEMAND(Market.ON_DEMAND, null),
    SPOT(Market.SPOT, null),
    COMMITTED_1_YEAR(Market.RESERVED, Term.P1Y),
    COMMITTED_3_YEARS(Market.RESERVED, Term.P3Y);

    private final Market market;
    private final @Nullable Term term;

    GcpUse(Market market, @Nullable Term term) {
        this.market = market;
        this.term = term;
    }

    Market market() {
        return market;
    }

    @Nullable
    Term term() {
        return term;
    }
}
