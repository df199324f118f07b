/**
 * Currencies: dated exchange rates that somebody has stated, and the conversion of a price by the rate of its day. There
 * is no built-in rate and no default: without a rate a price in another currency is unknown.
 */
@NullMarked
package dev.supercargo.pricing.currencies;

import org.jspecify.annotations.NullMarked;
