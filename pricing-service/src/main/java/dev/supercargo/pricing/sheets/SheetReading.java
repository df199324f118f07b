package dev.supercargo.pricing.sheets;

import dev.supercargo.pricing.offers.PricedOffer;
import java.util.List;

/** What came of reading a sheet. */
public sealed interface SheetReading {

    /** Every row is an offer. */
    record Accepted(List<PricedOffer> offers) implements SheetReading {}

    /** At least one row is not, so none is taken. */
    record Refused(List<SheetIssue> issues) implements SheetReading {}
}
