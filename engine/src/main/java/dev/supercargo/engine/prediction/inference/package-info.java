/**
 * How fast a trained model answers and how much memory that takes: the reading of a prompt, which is bound by
 * arithmetic, apart from the writing of tokens, which is bound by memory; everything else by its roofline.
 */
@NullMarked
package dev.supercargo.engine.prediction.inference;

import org.jspecify.annotations.NullMarked;
