package dev.supercargo.simulator.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;

/**
 * Who writes fields, and how. The same client owns what it applied apart from what it wrote otherwise.
 *
 * @param name the client's {@code fieldManager}, at most 128 characters
 * @param operation how it writes
 * @param apiVersion in which version of the kind
 * @param subresource through which one; empty = the object itself
 */
public record FieldManager(String name, Operation operation, String apiVersion, String subresource) {

    /** The two ways to write. */
    public enum Operation {
        APPLY("Apply"),
        UPDATE("Update");

        private final String written;

        Operation(String written) {
            this.written = written;
        }
    }

    static FieldManager read(JsonNode entry) {
        return new FieldManager(
                entry.path("manager").asText(),
                entry.path("operation").asText().equals("Apply") ? Operation.APPLY : Operation.UPDATE,
                entry.path("apiVersion").asText(),
                entry.path("subresource").asText(""));
    }

    ObjectNode write() {
        ObjectNode entry = Json.object()
                .put("manager", name)
                .put("operation", operation.written)
                .put("apiVersion", apiVersion);
        return subresource.isEmpty() ? entry : entry.put("subresource", subresource);
    }

    /** As conflicts name it. */
    String display() {
        return "\"" + name + "\"" + (subresource.isEmpty() ? "" : " with subresource \"" + subresource + "\"")
                + " using " + apiVersion;
    }
}
