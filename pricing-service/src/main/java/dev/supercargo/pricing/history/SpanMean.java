package dev.supercargo.pricing.history;

import java.time.Instant;

/**
 * The mean price of a span, as statistics need it: plain, not exact.
 *
 * @param from beginning of the first price in the span
 * @param to end of the last price in the span, exclusive
 * @param usdPerHour weighted by time
 */
record SpanMean(Instant from, Instant to, double usdPerHour) {}
