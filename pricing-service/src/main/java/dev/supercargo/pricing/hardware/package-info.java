/** What hardware costs to buy: the course of its price, its trend, and whether to buy now or wait. */
@NullMarked
package dev.supercargo.pricing.hardware;

import org.jspecify.annotations.NullMarked;
