/**
 * Training speed of models whose work is counted per sample: convolutions, image transformers, diffusion, speech,
 * recommenders. Workloads that were measured follow their own law of hardware; others follow from arithmetic, traffic
 * and the kind of network, corrected by what similar networks showed.
 */
@NullMarked
package dev.supercargo.engine.prediction.sample;

import org.jspecify.annotations.NullMarked;
