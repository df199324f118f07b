package dev.supercargo.catalog.models;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Memory;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A model that a user describes.
 *
 * @param unknown keys that are none of the others
 */
@Schema(name = "RegisterModel")
record RegisterModelRequest(
        @Schema(required = true, examples = "acme-encoder-3b")
        String id,

        @Schema(required = true) String name,

        @Schema(required = true, description = "TRANSFORMER, MOE, CNN, DIFFUSION, RECOMMENDATION, RNN or CLASSICAL")
        String family,

        @Schema(required = true, examples = "language modelling")
        String task,

        @Schema(required = true) Long parameters,

        @Schema(description = "For a mixture of experts: those one token passes")
        Long activeParameters,

        @Schema(required = true, description = "TOKEN or SAMPLE")
        String unit,

        Integer layers,
        Integer hiddenSize,
        Integer attentionHeads,
        Integer vocabularySize,
        Integer sequenceLength,

        @Schema(description = "Needed unless it is a transformer with dimensions")
        Double forwardFlopsPerUnit,

        @Schema(description = "At 2 bytes an element; needed unless it is a transformer with dimensions")
        Double activationBytesPerUnit,

        @Schema(required = true, description = "Where the values come from")
        String source,

        @JsonAnySetter @Schema(hidden = true) Map<String, Object> unknown) {

    private static final double PARAMETERS_MAX = 1e14;
    private static final double DIMENSION_MAX = 10_000_000;
    private static final double FLOPS_MAX = 1e20;
    private static final double BYTES_MAX = 1e15;

    /** @param today becomes the date of the values */
    ModelProfile toProfile(LocalDate today) {
        RequestCheck check = RequestCheck.ofBody(this)
                .noUnknownKeys(
                        unknown,
                        "id",
                        "name",
                        "family",
                        "task",
                        "parameters",
                        "activeParameters",
                        "unit",
                        "layers",
                        "hiddenSize",
                        "attentionHeads",
                        "vocabularySize",
                        "sequenceLength",
                        "forwardFlopsPerUnit",
                        "activationBytesPerUnit",
                        "source")
                .slug(id, "id")
                .text(name, "name")
                .text(task, "task")
                .text(source, "source")
                .number(parameters, 1, PARAMETERS_MAX, "parameters")
                .optionalNumber(activeParameters, 1, PARAMETERS_MAX, "activeParameters")
                .optionalNumber(layers, 1, DIMENSION_MAX, "layers")
                .optionalNumber(hiddenSize, 1, DIMENSION_MAX, "hiddenSize")
                .optionalNumber(attentionHeads, 1, DIMENSION_MAX, "attentionHeads")
                .optionalNumber(vocabularySize, 1, DIMENSION_MAX, "vocabularySize")
                .optionalNumber(sequenceLength, 1, DIMENSION_MAX, "sequenceLength")
                .optionalNumber(forwardFlopsPerUnit, 1, FLOPS_MAX, "forwardFlopsPerUnit")
                .optionalNumber(activationBytesPerUnit, 1, BYTES_MAX, "activationBytesPerUnit");
        ModelFamily modelFamily = check.oneOf(ModelFamily.class, family, "family");
        WorkUnit workUnit = check.oneOf(WorkUnit.class, unit, "unit");
        checkActive(check, modelFamily);
        checkCostIsKnown(check, modelFamily);
        check.orThrow();
        return new ModelProfile(
                id,
                name,
                modelFamily,
                task,
                parameters,
                NullableFact.read(activeParameters),
                workUnit,
                new Architecture(
                        NullableFact.read(layers),
                        NullableFact.read(hiddenSize),
                        NullableFact.read(attentionHeads),
                        NullableFact.read(vocabularySize),
                        NullableFact.read(sequenceLength)),
                NullableFact.read(forwardFlopsPerUnit, Compute::new),
                NullableFact.read(activationBytesPerUnit, Memory::ofBytes),
                new Provenance(source, today, ""));
    }

    private void checkActive(RequestCheck check, ModelFamily modelFamily) {
        if (modelFamily == ModelFamily.MOE) {
            check.holds(
                    activeParameters != null,
                    "activeParameters",
                    "activeParameters is missing, but a mixture of experts needs it. Maybe look into the model card.");
        }
        if (activeParameters != null && parameters != null) {
            check.holds(
                    activeParameters <= parameters,
                    "activeParameters",
                    "activeParameters (" + activeParameters + ") must not exceed parameters (" + parameters + ").");
        }
    }

    /** Without it neither time nor memory could be predicted, and the model would be of no use. */
    private void checkCostIsKnown(RequestCheck check, ModelFamily modelFamily) {
        boolean hasDimensions = (modelFamily == ModelFamily.TRANSFORMER || modelFamily == ModelFamily.MOE)
                && layers != null
                && hiddenSize != null
                && attentionHeads != null
                && sequenceLength != null;
        String advice = " Maybe give layers, hiddenSize, attentionHeads and sequenceLength of a transformer instead.";
        check.holds(
                hasDimensions || forwardFlopsPerUnit != null,
                "forwardFlopsPerUnit",
                "forwardFlopsPerUnit is missing and cannot be derived." + advice);
        check.holds(
                hasDimensions || activationBytesPerUnit != null,
                "activationBytesPerUnit",
                "activationBytesPerUnit is missing and cannot be derived." + advice);
    }
}
