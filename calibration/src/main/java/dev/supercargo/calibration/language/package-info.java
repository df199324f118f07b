/** Language models: measurements as the engine's runs, the fit of its coefficients, and the bench's view of both. */
@NullMarked
package dev.supercargo.calibration.language;

import org.jspecify.annotations.NullMarked;
