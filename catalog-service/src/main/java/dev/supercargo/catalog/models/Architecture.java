package dev.supercargo.catalog.models;

import dev.supercargo.quantities.Measured;

/**
 * The dimensions of a network; unknown where the architecture has none.
 *
 * @param layers blocks, encoder and decoder together
 * @param hiddenSize width of the residual stream
 * @param attentionHeads query heads
 * @param vocabularySize tokens of the output layer
 * @param sequenceLength tokens (or frames, or steps) of a usual training sequence
 */
record Architecture(
        Measured<Integer> layers,
        Measured<Integer> hiddenSize,
        Measured<Integer> attentionHeads,
        Measured<Integer> vocabularySize,
        Measured<Integer> sequenceLength) {}
