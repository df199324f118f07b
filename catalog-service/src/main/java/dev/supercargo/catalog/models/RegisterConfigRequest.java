package dev.supercargo.catalog.models;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.supercargo.catalog.requests.RequestCheck;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A model told by its Hugging Face config.json.
 *
 * @param config the file's content
 * @param unknown keys that are none of the others
 */
@Schema(name = "RegisterModelConfig")
record RegisterConfigRequest(
        @Schema(required = true, examples = "acme-llama-3b") String id,

        @Schema(description = "The id if absent") String name,

        @Schema(description = "What it does; by its architecture if absent", examples = "language modelling")
        String task,

        @Schema(required = true, description = "The content of config.json")
        Map<String, Object> config,

        @JsonAnySetter @Schema(hidden = true) Map<String, Object> unknown) {

    RequestCheck check() {
        RequestCheck check = RequestCheck.ofBody(this)
                .noUnknownKeys(unknown, "id", "name", "task", "config")
                .slug(id, "id")
                .holds(
                        config != null && !config.isEmpty(),
                        "config",
                        "config is missing. Maybe put the content of config.json there.");
        if (name != null) {
            check.text(name, "name");
        }
        if (task != null) {
            check.text(task, "task");
        }
        return check;
    }
}
