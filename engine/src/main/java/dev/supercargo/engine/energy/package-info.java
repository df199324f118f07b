/** What electricity costs: one price, or prices by hour of the week and month. */
@NullMarked
package dev.supercargo.engine.energy;

import org.jspecify.annotations.NullMarked;
