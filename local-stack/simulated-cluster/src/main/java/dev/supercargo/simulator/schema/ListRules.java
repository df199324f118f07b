package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** How many items a list has, and that items of sets and of lists with keys differ. */
final class ListRules implements SchemaRule {

    @Override
    public void check(JsonNode value, JsonNode schema, String path, Consumer<Cause> causes) {
        if (!value.isArray()) {
            return;
        }
        if (schema.has("maxItems") && value.size() > schema.get("maxItems").asInt()) {
            causes.accept(new Cause(
                    path,
                    "FieldValueTooMany",
                    "Too many: " + value.size() + ": must have at most "
                            + schema.get("maxItems").asInt() + " items"));
        }
        if (value.size() < schema.path("minItems").asInt()) {
            causes.accept(SchemaRule.should(
                    path, value, "have at least " + schema.get("minItems").asInt() + " items"));
        }
        String type = schema.path("x-kubernetes-list-type").asText("");
        if (type.equals("set") || type.equals("map")) {
            Set<JsonNode> seen = new HashSet<>();
            for (int i = 0; i < value.size(); i++) {
                JsonNode key = type.equals("set") ? value.get(i) : key(value.get(i), schema);
                if (!seen.add(key)) {
                    causes.accept(new Cause(path + "[" + i + "]", "FieldValueDuplicate", "Duplicate value: " + key));
                }
            }
        }
    }

    private static ObjectNode key(JsonNode item, JsonNode schema) {
        ObjectNode key = Json.object();
        schema.path("x-kubernetes-list-map-keys").forEach(name -> key.set(name.asText(), item.path(name.asText())));
        return key;
    }
}
