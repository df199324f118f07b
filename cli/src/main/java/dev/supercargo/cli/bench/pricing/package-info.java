/** Measures pricing on a platform of its own: search, history, and how fast a price reaches the router's decisions. */
@NullMarked
package dev.supercargo.cli.bench.pricing;

import org.jspecify.annotations.NullMarked;
