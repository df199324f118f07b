/** Capacity that costs nothing, within limits. */
@NullMarked
package dev.supercargo.pricing.freetiers;

import org.jspecify.annotations.NullMarked;
