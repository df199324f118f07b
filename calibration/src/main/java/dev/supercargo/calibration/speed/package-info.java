/** How long one prediction takes and how much it allocates, measured with JMH on a mix of common questions. */
@NullMarked
package dev.supercargo.calibration.speed;

import org.jspecify.annotations.NullMarked;
