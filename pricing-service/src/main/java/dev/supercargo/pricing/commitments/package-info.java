/** Capacity that is paid for until it expires, used or not. */
@NullMarked
package dev.supercargo.pricing.commitments;

import org.jspecify.annotations.NullMarked;
