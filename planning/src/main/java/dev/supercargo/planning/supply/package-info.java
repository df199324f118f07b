/** What capacity there is and could be: owned, reserved for a term, rented by the hour. */
@NullMarked
package dev.supercargo.planning.supply;

import org.jspecify.annotations.NullMarked;
