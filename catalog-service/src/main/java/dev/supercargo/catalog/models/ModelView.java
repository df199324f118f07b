package dev.supercargo.catalog.models;

import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.catalog.facts.WorkUnit;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model profile as REST tells it; an absent field is unknown or follows from the dimensions. */
@Schema(name = "ModelProfile")
record ModelView(
        @Schema(examples = "llama-2-70b") String id,

        @Schema(description = "Grows by one with every change; also the entity tag")
        long version,

        Origin origin,
        boolean retired,
        String name,
        ModelFamily family,
        String task,
        long parameters,

        @Schema(description = "Those one token passes; absent if all")
        Long activeParameters,

        @Schema(description = "What work and throughput are counted in")
        WorkUnit unit,

        Integer layers,
        Integer hiddenSize,
        Integer attentionHeads,
        Integer vocabularySize,
        Integer sequenceLength,

        @Schema(description = "Operations of the forward pass, 2 per multiply-add")
        Double forwardFlopsPerUnit,

        @Schema(description = "Kept for the backward pass at 2 bytes an element")
        Long activationBytesPerUnit,

        String note,
        String source,
        LocalDate asOf) {

    static ModelView from(ModelEntity row) {
        return new ModelView(
                row.id,
                row.version,
                row.origin,
                row.retired,
                row.name,
                row.family,
                row.task,
                row.parameters,
                row.activeParameters,
                row.unit,
                row.layers,
                row.hiddenSize,
                row.attentionHeads,
                row.vocabularySize,
                row.sequenceLength,
                row.forwardFlops,
                row.activationBytes,
                row.note,
                row.source,
                row.asOf);
    }
}
