package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What makes a schema structural: each value has one known type, and lists with keys name them. */
public final class SchemaStructure {

    private static final Set<String> TYPES = Set.of("object", "array", "string", "integer", "number", "boolean");

    private final List<Cause> causes = new ArrayList<>();

    private SchemaStructure() {}

    /** Everything for which a real server would refuse the schema that stands at this path, as far as it is known here. */
    public static List<Cause> violations(JsonNode schema, String path) {
        SchemaStructure structure = new SchemaStructure();
        if (!schema.path("type").asText().equals("object")) {
            structure.causes.add(
                    Cause.invalid(path + ".type", schema.path("type").toString(), "must be object at the root"));
        }
        structure.visit(schema, path);
        return structure.causes;
    }

    private void visit(JsonNode schema, String path) {
        String type = schema.path("type").asText("");
        boolean typeless = schema.path("x-kubernetes-int-or-string").asBoolean()
                || schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
        if (type.isEmpty() && !typeless) {
            causes.add(Cause.required(path + ".type", "must not be empty for specified object fields"));
        } else if (!type.isEmpty() && !TYPES.contains(type)) {
            causes.add(Cause.invalid(
                    path + ".type",
                    "\"" + type + "\"",
                    "must be one of array, boolean, integer, number, object, string"));
        }
        if (type.equals("array") && !schema.path("items").isObject()) {
            causes.add(Cause.required(path + ".items", "must be specified for a list"));
        }
        if (schema.path("x-kubernetes-list-type").asText().equals("map")
                && schema.path("x-kubernetes-list-map-keys").isEmpty()) {
            causes.add(
                    Cause.required(path + ".x-kubernetes-list-map-keys", "must not be empty for a list of type map"));
        }
        if (schema.has("properties") && schema.path("additionalProperties").isObject()) {
            causes.add(
                    Cause.invalid(path + ".additionalProperties", "object", "is mutually exclusive with properties"));
        }
        pattern(schema, path);
        expressions(schema.path("x-kubernetes-validations"), path + ".x-kubernetes-validations");
        for (String required : Json.texts(schema.path("required"))) {
            if (!schema.path("properties").has(required)
                    && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
                causes.add(Cause.invalid(path + ".required", "\"" + required + "\"", "is not among the properties"));
            }
        }
        schema.path("properties")
                .properties()
                .forEach(property -> visit(property.getValue(), path + ".properties[" + property.getKey() + "]"));
        if (schema.path("additionalProperties").isObject()) {
            visit(schema.get("additionalProperties"), path + ".additionalProperties");
        }
        if (schema.path("items").isObject()) {
            visit(schema.get("items"), path + ".items");
        }
    }

    private void expressions(JsonNode rules, String path) {
        for (int i = 0; i < rules.size(); i++) {
            for (String field : List.of("rule", "messageExpression")) {
                String expression = rules.get(i).path(field).asText("");
                try {
                    if (!expression.isEmpty()) {
                        CelRule.compile(expression);
                    }
                } catch (CelRule.InvalidExpression e) {
                    causes.add(Cause.invalid(
                            path + "[" + i + "]." + field,
                            "\"" + expression + "\"",
                            "compilation failed: " + e.getMessage()));
                }
            }
        }
    }

    private void pattern(JsonNode schema, String path) {
        try {
            Pattern.compile(schema.path("pattern").asText(""));
        } catch (PatternSyntaxException e) {
            causes.add(Cause.invalid(
                    path + ".pattern",
                    schema.path("pattern").toString(),
                    "is no regular expression: " + e.getDescription()));
        }
    }
}
