/**
 * Price rules: discounts and agreed prices, for the organisation or one team, kept, published and applied to list prices.
 */
@NullMarked
package dev.supercargo.pricing.discounts;

import org.jspecify.annotations.NullMarked;
