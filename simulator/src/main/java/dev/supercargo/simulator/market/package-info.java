/** The prices that benchmarks decide on: the bundled offers of pricing-service as the engine's capacity options. */
@NullMarked
package dev.supercargo.simulator.market;

import org.jspecify.annotations.NullMarked;
