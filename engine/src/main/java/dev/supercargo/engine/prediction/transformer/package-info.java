/**
 * The step time of a transformer: a law of physics with fitted terms, a learned correction that fades away from its
 * data, and intervals calibrated on unseen measurements. docs/prediction.md explains every coefficient.
 */
@NullMarked
package dev.supercargo.engine.prediction.transformer;

import org.jspecify.annotations.NullMarked;
