package dev.supercargo.pricing.offers;

import java.util.List;
import java.util.Optional;

/**
 * One page of what a search found.
 *
 * @param matches number of offers on all pages
 * @param nextKey sort key of the last offer of this page if there are more
 */
record FoundOffers(List<FoundOffer> page, int matches, Optional<String> nextKey, Optional<Facets> facets) {}
