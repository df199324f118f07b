/** Rented instances in use, hour by hour, as the router meters them: what commitments and spot interruptions are measured against. */
@NullMarked
package dev.supercargo.pricing.usage;

import org.jspecify.annotations.NullMarked;
