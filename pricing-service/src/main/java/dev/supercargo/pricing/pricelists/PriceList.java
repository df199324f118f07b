package dev.supercargo.pricing.pricelists;

import dev.supercargo.pricing.offers.PricedOffer;
import java.util.List;

/** A price list that was read to its end. */
public record PriceList(List<PricedOffer> offers, ReadingReport report) {}
