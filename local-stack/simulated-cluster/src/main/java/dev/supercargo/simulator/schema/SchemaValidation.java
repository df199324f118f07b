package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Checks a value against a structural schema, field by field. */
final class SchemaValidation {

    private static final List<SchemaRule> RULES =
            List.of(new NumberRules(), new TextRules(), new ListRules(), new MapRules());

    private SchemaValidation() {}

    /** Everything that is wrong; {@code metadata} is checked elsewhere. */
    static List<Cause> violations(JsonNode object, JsonNode schema) {
        List<Cause> causes = new ArrayList<>();
        check(object, schema, "", causes::add);
        return causes;
    }

    static void check(JsonNode value, JsonNode schema, String path, Consumer<Cause> causes) {
        if (value.isNull() && schema.path("nullable").asBoolean()) {
            return;
        }
        String wanted = schema.path("type").asText("");
        boolean intOrString = schema.path("x-kubernetes-int-or-string").asBoolean();
        boolean rightType =
                intOrString ? value.isIntegralNumber() || value.isTextual() : wanted.isEmpty() || is(value, wanted);
        if (!rightType) {
            String type = intOrString ? "integer,string" : wanted;
            causes.accept(new Cause(
                    shown(path),
                    "FieldValueTypeInvalid",
                    "Invalid value: " + typeOf(value) + ": " + shown(path) + " in body must be of type " + type + ": "
                            + typeOf(value)));
            return;
        }
        enumeration(value, schema, path, causes);
        RULES.forEach(rule -> rule.check(value, schema, shown(path), causes));
        combinations(value, schema, path, causes);
        if (value.isObject()) {
            fields(value, schema, path, causes);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(value.get(i), schema.path("items"), path + "[" + i + "]", causes);
            }
        }
    }

    /** The object as a whole has no path. */
    private static String shown(String path) {
        return path.isEmpty() ? "<nil>" : path;
    }

    private static void fields(JsonNode value, JsonNode schema, String path, Consumer<Cause> causes) {
        JsonNode additional = schema.path("additionalProperties");
        for (var field : value.properties()) {
            JsonNode property = schema.path("properties").path(field.getKey());
            JsonNode inner = property.isMissingNode() && additional.isObject() ? additional : property;
            boolean metadata = path.isEmpty() && field.getKey().equals("metadata");
            if (inner.isObject() && !metadata) {
                check(field.getValue(), inner, path.isEmpty() ? field.getKey() : path + "." + field.getKey(), causes);
            }
        }
        for (String name : Json.texts(schema.path("required"))) {
            if (!value.has(name)) {
                causes.accept(Cause.required(path.isEmpty() ? name : path + "." + name, ""));
            }
        }
    }

    private static void enumeration(JsonNode value, JsonNode schema, String path, Consumer<Cause> causes) {
        JsonNode allowed = schema.path("enum");
        if (!allowed.isEmpty() && Json.stream(allowed).noneMatch(value::equals)) {
            List<String> values = Json.stream(allowed).map(JsonNode::toString).toList();
            causes.accept(new Cause(
                    shown(path),
                    "FieldValueNotSupported",
                    "Unsupported value: " + value + ": supported values: " + String.join(", ", values)));
        }
    }

    private static void combinations(JsonNode value, JsonNode schema, String path, Consumer<Cause> causes) {
        schema.path("allOf").forEach(part -> check(value, part, path, causes));
        JsonNode anyOf = schema.path("anyOf");
        if (!anyOf.isEmpty() && Json.stream(anyOf).noneMatch(part -> holds(value, part))) {
            causes.accept(SchemaRule.should(shown(path), value, "match at least one schema of anyOf"));
        }
        JsonNode oneOf = schema.path("oneOf");
        if (!oneOf.isEmpty()
                && Json.stream(oneOf).filter(part -> holds(value, part)).count() != 1) {
            causes.accept(SchemaRule.should(shown(path), value, "match exactly one schema of oneOf"));
        }
        if (schema.has("not") && holds(value, schema.get("not"))) {
            causes.accept(SchemaRule.should(shown(path), value, "not match the schema of not"));
        }
    }

    private static boolean holds(JsonNode value, JsonNode schema) {
        List<Cause> causes = new ArrayList<>();
        check(value, schema, "", causes::add);
        return causes.isEmpty();
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber() || (value.isNumber() && NumberRules.isWhole(value));
            case "number" -> value.isNumber();
            default -> false;
        };
    }

    private static String typeOf(JsonNode value) {
        String type = value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
        return "\"" + (value.isIntegralNumber() ? "integer" : type) + "\"";
    }
}
