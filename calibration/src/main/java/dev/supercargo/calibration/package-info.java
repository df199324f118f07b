/**
 * Reads measured training speeds, fits the engine's coefficients to them and reports the errors on unseen rows.
 */
@NullMarked
package dev.supercargo.calibration;

import org.jspecify.annotations.NullMarked;
