package dev.supercargo.contracts.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A model is known with these properties.
 *
 * @param modelId slug, {@code llama-2-70b}
 * @param version grows by one with every change of this model
 * @param family {@code TRANSFORMER}, {@code MOE}, {@code CNN}, {@code DIFFUSION}, {@code RECOMMENDATION}, {@code RNN}, {@code CLASSICAL}
 * @param parameters number of parameters
 * @param activeParameters parameters used per token (mixture of experts), absent if all
 * @param unit what one unit of work is: {@code TOKEN} or {@code SAMPLE}
 * @param sequenceLength tokens per sequence a unit of training usually has (transformers)
 * @param forwardFlopsPerUnit operations of the forward pass for one unit; absent: derived from the parameters
 * @param activationBytesPerUnit activation memory of one unit at 2 bytes an element; absent: derived from the architecture
 * @param source where the values were read
 * @param asOf when they were read
 */
public record ModelProfilePublished(
        String modelId,
        long version,
        String name,
        String family,
        String task,
        long parameters,
        @Nullable Long activeParameters,
        String unit,
        @Nullable Integer layers,
        @Nullable Integer hiddenSize,
        @Nullable Integer attentionHeads,
        @Nullable Integer vocabularySize,
        @Nullable Integer sequenceLength,
        @Nullable Double forwardFlopsPerUnit,
        @Nullable Double activationBytesPerUnit,
        String source,
        LocalDate asOf)
        implements ModelEvent {}
