/**
 * What a job wants: the model and how it is trained, the work that is left, the machines it accepts, its terms.
 */
@NullMarked
package dev.supercargo.engine.workload;

import org.jspecify.annotations.NullMarked;
