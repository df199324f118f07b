/** Search over hardware of all kinds: an immutable index in memory that filters, counts facets, orders, finds the like, and says which criterion leaves nothing. */
@NullMarked
package dev.supercargo.hardware.search;

import org.jspecify.annotations.NullMarked;
