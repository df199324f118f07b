package dev.supercargo.catalog.models;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a config.json was read as.
 *
 * @param model as it is stored
 */
@Schema(name = "RegisteredModelConfig")
record RegisteredConfigView(
        ModelView model,

        @Schema(description = "Forward pass of one token over a full sequence, or of one image; 2 per multiply-add")
        double forwardFlopsPerUnit,

        @Schema(description = "Kept for the backward pass of one full sequence at 2 bytes an element")
        double activationBytesPerSequence,

        @Schema(description = "Fields that were left out of account: what they change is not in the numbers")
        List<String> notUnderstood) {}
