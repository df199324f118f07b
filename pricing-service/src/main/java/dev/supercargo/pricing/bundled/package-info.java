/** Small tables of facts that ship with the product, each row with its source and day. */
@NullMarked
package dev.supercargo.pricing.bundled;

import org.jspecify.annotations.NullMarked;
