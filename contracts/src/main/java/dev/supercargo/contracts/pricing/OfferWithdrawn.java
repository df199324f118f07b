package dev.supercargo.contracts.pricing;

/**
 * An offer can no longer be had or its price is no longer believed.
 *
 * @param reason one sentence
 */
public record OfferWithdrawn(String offerId, long version, String reason) implements OfferEvent {}
