/**
 * The course of a price: what was believed at some moment about its past, made ready for a chart, with its mean, its
 * volatility and its trend. The arithmetic is pure; only {@code PriceBeliefs} reads the database.
 */
@NullMarked
package dev.supercargo.pricing.history;

import org.jspecify.annotations.NullMarked;
