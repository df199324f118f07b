/** Reads workloads and networks out of measured rows and fits the laws of training speed per sample. */
@NullMarked
package dev.supercargo.calibration.sample;

import org.jspecify.annotations.NullMarked;
