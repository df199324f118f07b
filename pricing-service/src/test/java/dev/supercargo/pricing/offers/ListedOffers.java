package dev.supercargo.pricing.offers;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.pricing.sheets.BundledOffers;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers for tests of search. */
final class ListedOffers {

    private ListedOffers() {}

    /** The snapshot that ships with the product, as search holds it. */
    static List<ListedOffer> bundled() {
        return BundledOffers.load(LocalDate.MAX).stream()
                .map(priced -> new Statement(priced, PriceSource.BUNDLED, Instant.EPOCH))
                .map(said -> new ListedOffer(OfferInForce.first(said).event(), said.market(), Origin.BUNDLED))
                .toList();
    }

    /** {@code <cloud>/<region>/<instance type>/<spot or on-demand>}. */
    static ListedOffer of(
            String id,
            String accelerator,
            int accelerators,
            @Nullable Integer vcpus,
            @Nullable Long memoryBytes,
            String usd) {
        String[] parts = id.split("/", 4);
        Market market = parts[3].equals("spot") ? Market.SPOT : Market.ON_DEMAND;
        return new ListedOffer(
                new OfferPriced(
                        id,
                        1,
                        parts[0],
                        parts[1],
                        null,
                        parts[2],
                        accelerator,
                        accelerators,
                        vcpus,
                        memoryBytes,
                        market.name(),
                        null,
                        null,
                        Money.usd(usd),
                        null,
                        "test",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "HIGH"),
                market,
                Origin.BUNDLED);
    }
}
