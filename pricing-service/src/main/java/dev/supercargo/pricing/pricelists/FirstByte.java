package dev.supercargo.pricing.pricelists;

import java.io.PushbackInputStream;

/** Tells two forms of the same list apart by how they begin. */
public final class FirstByte {

    private FirstByte() {}

    /** Reads with {@code ifSo} what begins with {@code first}, and anything else with {@code otherwise}. */
    public static PriceListFormat choosing(char first, PriceListFormat ifSo, PriceListFormat otherwise) {
        return (in, reading) -> {
            PushbackInputStream begun = new PushbackInputStream(in);
            int next = begun.read();
            if (next < 0) {
                throw new UnusablePriceList(0, "file", "is empty");
            }
            begun.unread(next);
            (next == first ? ifSo : otherwise).read(begun, reading);
        };
    }
}
