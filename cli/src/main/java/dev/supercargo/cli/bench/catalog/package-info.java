/** Measures the search of the hardware catalog. */
@NullMarked
package dev.supercargo.cli.bench.catalog;

import org.jspecify.annotations.NullMarked;
