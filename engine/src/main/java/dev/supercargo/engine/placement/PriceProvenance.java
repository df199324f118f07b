package dev.supercargo.engine.placement;

import java.time.Instant;

/**
 * Where a price comes from.
 *
 * @param source adapter or document
 * @param asOf when the price held at its source
 * @param fetched when it was read
 */
public record PriceProvenance(String source, Instant asOf, Instant fetched) {}
