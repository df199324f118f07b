/** How much power supply and cooling a machine needs. */
@NullMarked
package dev.supercargo.hardware.power;

import org.jspecify.annotations.NullMarked;
