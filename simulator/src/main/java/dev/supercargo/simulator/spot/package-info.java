/**
 * Replays recorded spot availability through the engine's policies and compares their cost with the optimum in
 * hindsight (docs/spot.md).
 */
@NullMarked
package dev.supercargo.simulator.spot;

import org.jspecify.annotations.NullMarked;
