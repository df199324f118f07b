/**
 * What becomes of a comparison of costs when things come differently: one change, each driver by itself (tornado), all at random
 * from a seed that the asker gives (Monte Carlo). Pure functions.
 */
@NullMarked
package dev.supercargo.planning.whatif;

import org.jspecify.annotations.NullMarked;
