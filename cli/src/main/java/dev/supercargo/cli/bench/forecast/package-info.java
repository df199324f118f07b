/** Judges forecasts on series whose future is known; needs no running platform. */
@NullMarked
package dev.supercargo.cli.bench.forecast;

import org.jspecify.annotations.NullMarked;
