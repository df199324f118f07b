/** Prices by volume: cumulative tiers of a month, for data that moves and data that stays. */
@NullMarked
package dev.supercargo.engine.transfer;

import org.jspecify.annotations.NullMarked;
