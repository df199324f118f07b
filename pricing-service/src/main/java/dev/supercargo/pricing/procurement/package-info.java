/** Buying hardware: vendors, what shall be bought, quotes against it, and which is best. */
@NullMarked
package dev.supercargo.pricing.procurement;

import org.jspecify.annotations.NullMarked;
