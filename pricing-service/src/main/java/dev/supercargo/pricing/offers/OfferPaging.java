package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.paging.Cursor;
import java.util.Optional;

/**
 * Which part of the found offers is shown, in which order.
 *
 * @param after sort key of the last offer seen
 * @param limit 1..500
 */
record OfferPaging(OfferSort sort, Optional<String> after, int limit) {

    private static final int LIMIT_DEFAULT = 100;

    static OfferPaging of(OfferParameters parameters) {
        return new OfferPaging(
                Parameter.of("sort", parameters.sort)
                        .map(sort -> sort.choice(OfferSort.values()))
                        .orElse(OfferSort.PRICE),
                Cursor.decode(parameters.cursor),
                Cursor.limit(Parameter.of("limit", parameters.limit)
                        .map(Parameter::whole)
                        .orElse(LIMIT_DEFAULT)));
    }
}
