/** Text files with fitted coefficients: how they are written, read and found. The only place that opens a resource. */
@NullMarked
package dev.supercargo.engine.prediction.coefficients;

import org.jspecify.annotations.NullMarked;
