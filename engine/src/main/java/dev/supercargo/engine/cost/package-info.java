/**
 * Expected wall-clock time and expected cost of a job on one place, every term visible (docs/cost-model.md).
 */
@NullMarked
package dev.supercargo.engine.cost;

import org.jspecify.annotations.NullMarked;
