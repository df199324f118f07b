/**
 * Offers: what a provider rents out, its price now and the prices it had. A price is kept in two times, when it held and
 * when it was known, so that a past job is never repriced with today's price.
 */
@NullMarked
package dev.supercargo.pricing.offers;

import org.jspecify.annotations.NullMarked;
