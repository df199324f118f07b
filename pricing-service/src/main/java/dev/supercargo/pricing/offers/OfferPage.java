package dev.supercargo.pricing.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.chassis.paging.Cursor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of found offers.
 *
 * @param nextCursor hand it back to get the next page; absent on the last one
 * @param matches offers on all pages
 * @param facets present if asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferPage(
        List<OfferView> items,
        @Nullable String nextCursor,
        int matches,
        @Nullable Facets facets) {

    static OfferPage of(FoundOffers found, Freshness freshness, LocalDate today) {
        return new OfferPage(
                found.page().stream()
                        .map(offer -> OfferView.of(offer, freshness, today))
                        .toList(),
                found.nextKey().map(Cursor::encode).orElse(null),
                found.matches(),
                found.facets().orElse(null));
    }
}
