/** Fills an empty service at its start, so that prices are there without a network or an account. */
@NullMarked
package dev.supercargo.pricing.seeding;

import org.jspecify.annotations.NullMarked;
