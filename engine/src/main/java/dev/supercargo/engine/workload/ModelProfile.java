package dev.supercargo.engine.workload;

import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/**
 * What the predictor knows of a model.
 *
 * @param id canonical id
 * @param name as people write it
 * @param family decides the law of its running time
 * @param unit what one unit of work is
 * @param parameters all of them
 * @param activeParameters those one token passes; equals {@code parameters} unless the model is a mixture of experts
 * @param transformer its dimensions; unknown for other architectures
 * @param forwardPerSample floating-point operations (2 per multiply-add) of one forward pass of one unit; may be unknown
 *     for transformers, whose count follows from their dimensions
 * @param activationsPerSample outputs of all convolutions (or matrix products) and their normalisations for one
 *     sample at 16 bit, 44 MB for ResNet-50; may be unknown for transformers, for which it follows from their dimensions
 */
public record ModelProfile(
        ModelId id,
        String name,
        ModelFamily family,
        SampleUnit unit,
        long parameters,
        long activeParameters,
        Measured<TransformerShape> transformer,
        Measured<Compute> forwardPerSample,
        Measured<Memory> activationsPerSample) {

    public ModelProfile {
        if (parameters < 1 || activeParameters < 1 || activeParameters > parameters) {
            throw new IllegalArgumentException(
                    "parameters of " + id + " must be 1 or more and include the active ones, but" + " are " + parameters
                            + " of which " + activeParameters + " active");
        }
    }
}
