package dev.supercargo.pricing.tariffs;

/** Told inside the transaction that changes a tariff, so that the costs that depend on it change with it. */
public record TariffChanged(String tariffId) {}
