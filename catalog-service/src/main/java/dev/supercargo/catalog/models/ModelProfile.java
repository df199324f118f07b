package dev.supercargo.catalog.models;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.contracts.catalog.ModelProfilePublished;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/**
 * A model's properties.
 *
 * @param id slug, {@code llama-2-70b}
 * @param parameters all of them
 * @param activeParameters those one token passes (mixture of experts); unknown means all
 * @param unit what work and throughput are counted in
 * @param forwardPerUnit operations (2 per multiply-add) of the forward pass for one unit; unknown: follows from the
 *     dimensions
 * @param activationsPerUnit memory kept for the backward pass of one unit at 2 bytes an element; unknown: follows from
 *     the dimensions
 */
record ModelProfile(
        String id,
        String name,
        ModelFamily family,
        String task,
        long parameters,
        Measured<Long> activeParameters,
        WorkUnit unit,
        Architecture architecture,
        Measured<Compute> forwardPerUnit,
        Measured<Memory> activationsPerUnit,
        Provenance provenance) {

    /** The fact that tells the other services. */
    ModelProfilePublished published(long version) {
        return new ModelProfilePublished(
                id,
                version,
                name,
                family.name(),
                task,
                parameters,
                NullableFact.write(activeParameters),
                unit.name(),
                NullableFact.write(architecture.layers()),
                NullableFact.write(architecture.hiddenSize()),
                NullableFact.write(architecture.attentionHeads()),
                NullableFact.write(architecture.vocabularySize()),
                NullableFact.write(architecture.sequenceLength()),
                NullableFact.write(forwardPerUnit, Compute::flops),
                NullableFact.write(activationsPerUnit, memory -> (double) memory.bytes()),
                provenance.source(),
                provenance.asOf());
    }
}
