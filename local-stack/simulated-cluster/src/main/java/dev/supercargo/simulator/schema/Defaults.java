package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sets the defaults of a schema where a field is absent; a default may bring fields that have defaults themselves. */
final class Defaults {

    private Defaults() {}

    static void apply(JsonNode value, JsonNode schema) {
        if (value instanceof ObjectNode object) {
            schema.path("properties").properties().forEach(property -> {
                JsonNode wanted = property.getValue().path("default");
                boolean absent = !object.has(property.getKey())
                        || (object.get(property.getKey()).isNull()
                                && !property.getValue().path("nullable").asBoolean());
                if (absent && !wanted.isMissingNode()) {
                    object.set(property.getKey(), wanted.deepCopy());
                }
                apply(object.path(property.getKey()), property.getValue());
            });
            JsonNode additional = schema.path("additionalProperties");
            if (additional.isObject()) {
                object.properties().forEach(field -> apply(field.getValue(), additional));
            }
        } else if (value.isArray()) {
            value.forEach(item -> apply(item, schema.path("items")));
        }
    }
}
