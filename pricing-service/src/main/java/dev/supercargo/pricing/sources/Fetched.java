package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Coverage;
import dev.supercargo.pricing.offers.InterruptionRate;
import dev.supercargo.pricing.pricelists.PriceList;
import java.time.LocalDate;
import java.util.List;

/** What a source told in one run. */
sealed interface Fetched {

    /** Nothing since the last run. */
    record NothingNew() implements Fetched {}

    /**
     * Prices.
     *
     * @param coverage of which offers it told all
     * @param day the day of the content
     */
    record Prices(PriceList list, Coverage coverage, LocalDate day) implements Fetched {}

    /** Interruption rates. */
    record Rates(List<InterruptionRate> rates, LocalDate day) implements Fetched {}
}
