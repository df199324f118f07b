package dev.supercargo.simulator.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import java.util.List;

/** The structure that a structural schema states; a list about which it says nothing is replaced as a whole. */
record SchemaRules(JsonNode schema, boolean isRoot) implements MergeRules {

    static SchemaRules root(JsonNode schema) {
        return new SchemaRules(schema, true);
    }

    @Override
    public MergeRules field(String name) {
        if (isRoot && name.equals("metadata")) {
            return new BuiltInRules(name);
        }
        JsonNode property = schema.path("properties").path(name);
        return new SchemaRules(property.isMissingNode() ? schema.path("additionalProperties") : property, false);
    }

    @Override
    public MergeRules item() {
        return new SchemaRules(schema.path("items"), false);
    }

    @Override
    public Structure structure(JsonNode value) {
        if (value.isObject()) {
            return schema.path("x-kubernetes-map-type").asText().equals("atomic")
                    ? Structure.ATOMIC
                    : Structure.GRANULAR;
        }
        if (!value.isArray()) {
            return Structure.ATOMIC;
        }
        return switch (schema.path("x-kubernetes-list-type").asText()) {
            case "map" -> keyed(value);
            case "set" -> Structure.SET;
            default -> Structure.ATOMIC;
        };
    }

    private Structure keyed(JsonNode list) {
        List<String> keys = Json.texts(schema.path("x-kubernetes-list-map-keys"));
        boolean complete = !keys.isEmpty()
                && Json.stream(list).allMatch(item -> keys.stream().allMatch(item::has));
        return complete ? new Structure.Keyed(keys) : Structure.ATOMIC;
    }
}
