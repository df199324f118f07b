package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Coverage;
import dev.supercargo.pricing.offers.InterruptionRate;
import dev.supercargo.pricing.pricelists.PriceList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a source told in one run. */
sealed interface Fetched {

    /** Nothing since the last run. */
    record NothingNew() implements Fetched {}

    /**
     * Prices.
     *
     * @param coverage of which offers it told all
     * @param day the day of the content
     * @param note what it left out though it was asked for it, for the status
     */
    record Prices(PriceList list, Coverage coverage, LocalDate day, Optional<String> note) implements Fetched {

        Prices(PriceList list, Coverage coverage, LocalDate day) {
            this(list, coverage, day, Optional.empty());
        }
    }

    /** Interruption rates. */
    record Rates(List<InterruptionRate> rates, LocalDate day) implements Fetched {}
}
