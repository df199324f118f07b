/** Published training measurements in the three layouts the bench accepts, told apart by their header. */
@NullMarked
package dev.supercargo.calibration.measurement;

import org.jspecify.annotations.NullMarked;
