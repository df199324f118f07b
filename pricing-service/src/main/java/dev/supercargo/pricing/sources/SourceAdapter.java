package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.PriceSource;
import java.io.IOException;

/** A source of prices: knows its addresses and its form, and nothing of schedules, retries or the book. */
interface SourceAdapter {

    PriceSource source();

    /**
     * Asks the source once.
     *
     * @throws SourceFailure if it cannot be read
     * @throws dev.supercargo.pricing.pricelists.UnusablePriceList if what it says is not believed
     */
    Fetched fetch(SourceRun run) throws IOException;
}
