/** Electricity tariffs of sites: flat or by time of use. */
@NullMarked
package dev.supercargo.pricing.tariffs;

import org.jspecify.annotations.NullMarked;
