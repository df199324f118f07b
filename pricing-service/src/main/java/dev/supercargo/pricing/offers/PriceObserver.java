package dev.supercargo.pricing.offers;

import java.util.List;

/** Is told which effective prices change, inside the transaction that changes them. */
public interface PriceObserver {

    /** @param changes at most a few thousand at a time; each offer once */
    void observe(List<OfferChange> changes);
}
