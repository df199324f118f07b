/**
 * What an organisation should own, reserve and rent, and what that costs: pure, so that a plan can be computed again from
 * its inputs, to the cent.
 */
@NullMarked
package dev.supercargo.planning;

import org.jspecify.annotations.NullMarked;
