/** Fits the engine's laws: solves for the weights of the centres and measures how far blind predictions miss. */
@NullMarked
package dev.supercargo.calibration.law;

import org.jspecify.annotations.NullMarked;
