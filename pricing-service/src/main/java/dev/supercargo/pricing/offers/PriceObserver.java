package dev.supercargo.pricing.offers;

import java.util.List;

/** Is told which prices in force change or are stated again, inside the transaction that changes them. */
public interface PriceObserver {

    /** @param changes at most a few thousand at a time; each offer once */
    void observe(List<OfferChange> changes);
}
