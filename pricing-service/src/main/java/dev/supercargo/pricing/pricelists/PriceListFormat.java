package dev.supercargo.pricing.pricelists;

import java.io.IOException;
import java.io.InputStream;

/** A form of price list. Implementations keep no state between readings. */
public interface PriceListFormat {

    /**
     * Tells {@code reading} every row of {@code in}, in the memory of what it finds, whatever the length.
     *
     * @throws UnusablePriceList if the text is not of this form
     */
    void read(InputStream in, Reading reading) throws IOException;
}
