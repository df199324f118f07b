/** When a component is due, and what to do about it. */
@NullMarked
package dev.supercargo.hardware.upgrades;

import org.jspecify.annotations.NullMarked;
