/**
 * How long a job runs and how much memory it needs on a given accelerator, always with the evidence used.
 */
@NullMarked
package dev.supercargo.engine.prediction;

import org.jspecify.annotations.NullMarked;
