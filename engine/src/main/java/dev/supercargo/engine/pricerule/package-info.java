/**
 * What a customer really pays: discounts and overrides on list prices, for the whole organisation or for one team, with
 * the time in which they hold. Pricing shows effective prices and the router decides by them, both with this code.
 */
@NullMarked
package dev.supercargo.engine.pricerule;

import org.jspecify.annotations.NullMarked;
