package dev.supercargo.pricing.sheets;

import dev.supercargo.pricing.currencies.ExchangeRates;
import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.PricedOffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The price snapshot that ships with the product and serves until a better source speaks. */
public final class BundledOffers {

    private static final String RESOURCE = "/pricing/offers.csv";

    private BundledOffers() {}

    /**
     * The bundled offers.
     *
     * @param today the latest day a price may claim to have held
     * @throws IllegalStateException if the snapshot does not satisfy the rules that hold for every sheet
     */
    public static List<PricedOffer> load(LocalDate today) {
        SheetDefaults defaults = new SheetDefaults("bundled snapshot", today, Confidence.LOW, ExchangeRates.NONE);
        return switch (OfferSheet.read(text(), defaults)) {
            case SheetReading.Accepted(List<PricedOffer> offers) -> offers;
            case SheetReading.Refused(List<SheetIssue> issues) ->
                throw new IllegalStateException("the bundled offers are refused: " + issues);
        };
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(BundledOffers.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
