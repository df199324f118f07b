/**
 * Replays demand whose future is known month by month through a way of deciding, to tell what that way would have cost.
 */
@NullMarked
package dev.supercargo.planning.replay;

import org.jspecify.annotations.NullMarked;
