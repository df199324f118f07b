package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Takes away what a schema does not know. */
final class Pruning {

    private static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";

    private final List<String> pruned = new ArrayList<>();

    private Pruning() {}

    /** Prunes below the object's own fields and returns the paths of what was taken away. */
    static List<String> prune(ObjectNode object, JsonNode schema) {
        Pruning pruning = new Pruning();
        pruning.visit(object, schema, "", true);
        return pruning.pruned;
    }

    private void visit(JsonNode value, JsonNode schema, String path, boolean root) {
        if (value instanceof ObjectNode object) {
            fields(object, schema, path, root);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                visit(value.get(i), schema.path("items"), path + "[" + i + "]", false);
            }
        }
    }

    private void fields(ObjectNode object, JsonNode schema, String path, boolean root) {
        boolean preserve = schema.path(PRESERVE).asBoolean();
        JsonNode additional = schema.path("additionalProperties");
        for (var fields = object.properties().iterator(); fields.hasNext(); ) {
            var field = fields.next();
            String name = field.getKey();
            String inner = path.isEmpty() ? name : path + "." + name;
            JsonNode property = schema.path("properties").path(name);
            if (isMeta(name)
                    && (root || schema.path("x-kubernetes-embedded-resource").asBoolean())) {
                continue;
            }
            if (!property.isMissingNode()) {
                visit(field.getValue(), property, inner, false);
            } else if (additional.isObject()) {
                visit(field.getValue(), additional, inner, false);
            } else if (!preserve && !additional.asBoolean()) {
                fields.remove();
                pruned.add(inner);
            }
        }
    }

    private static boolean isMeta(String name) {
        return switch (name) {
            case "apiVersion", "kind", "metadata" -> true;
            default -> false;
        };
    }
}
