/**
 * Replays job and spot traces through the engine's policies and adds up what each would have cost.
 */
@NullMarked
package dev.supercargo.simulator;

import org.jspecify.annotations.NullMarked;
