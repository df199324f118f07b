/**
 * What an hour of an owned accelerator costs: every term named, in full and at the margin, by utilisation. The formulas
 * are in docs/pricing.md.
 */
@NullMarked
package dev.supercargo.engine.ownership;

import org.jspecify.annotations.NullMarked;
