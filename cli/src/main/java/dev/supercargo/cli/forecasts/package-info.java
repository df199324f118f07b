/** The demand to expect. */
@NullMarked
package dev.supercargo.cli.forecasts;

import org.jspecify.annotations.NullMarked;
