package dev.supercargo.contracts;

import org.jspecify.annotations.Nullable;

/**
 * How something was trained, as far as its speed depends on it. Every field is absent if it is not known.
 *
 * @param samplesPerPass samples (sequences) an accelerator takes in one forward pass, 1 or more
 * @param globalBatch samples of an optimizer step over all accelerators, 1 or more
 * @param sequenceLength tokens of a sample, 1 or more
 * @param optimizer {@code SGD SGD_MOMENTUM ADAM ADAM_8BIT ADAFACTOR}
 * @param sharding {@code NONE ZERO1 ZERO2 ZERO3}
 * @param recomputation of activations: {@code NONE SELECTIVE FULL}
 * @param fineTuning which weights learn: {@code FULL LORA QLORA}
 * @param attention {@code FUSED UNFUSED}
 * @param tensor accelerators each layer is cut over, 1 or more
 * @param pipeline stages the layers are cut into, 1 or more
 * @param context accelerators each sequence is cut over, 1 or more
 * @param expert accelerators the experts of a layer are cut over, 1 or more
 * @param software what trained: a stack such as {@code MEGATRON_LM}, or the container image
 */
public record TrainingSettings(
        @Nullable Integer samplesPerPass,
        @Nullable Long globalBatch,
        @Nullable Integer sequenceLength,
        @Nullable String optimizer,
        @Nullable String sharding,
        @Nullable String recomputation,
        @Nullable String fineTuning,
        @Nullable String attention,
        @Nullable Integer tensor,
        @Nullable Integer pipeline,
        @Nullable Integer context,
        @Nullable Integer expert,
        @Nullable String software) {}
