package dev.supercargo.pricing.offers;

import java.util.Map;

/** How many of the found offers there are of each kind. */
public record Facets(Map<String, Long> providers, Map<String, Long> markets, Map<String, Long> accelerators) {}
