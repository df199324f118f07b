package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Evaluates the {@code x-kubernetes-validations} of a schema. Thread-safe; each expression is compiled once. */
final class CelValidation {

    private static final String RULES = "x-kubernetes-validations";

    private final Map<String, CelRule> compiled = new ConcurrentHashMap<>();

    List<Cause> violations(Optional<JsonNode> before, JsonNode after, JsonNode schema) {
        List<Cause> causes = new ArrayList<>();
        visit(before, after, schema, "", causes);
        return causes;
    }

    private void visit(Optional<JsonNode> before, JsonNode after, JsonNode schema, String path, List<Cause> causes) {
        for (JsonNode rule : schema.path(RULES)) {
            judge(rule, before, after, schema, path, causes);
        }
        for (var field : after.properties()) {
            JsonNode property = schema.path("properties").path(field.getKey());
            JsonNode inner = property.isMissingNode() ? schema.path("additionalProperties") : property;
            if (inner.isObject()) {
                String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                visit(before.flatMap(old -> known(old.path(field.getKey()))), field.getValue(), inner, name, causes);
            }
        }
        if (after.isArray() && schema.path("items").isObject()) {
            for (int i = 0; i < after.size(); i++) {
                JsonNode item = after.get(i);
                visit(
                        before.flatMap(old -> sameItem(old, item, schema)),
                        item,
                        schema.get("items"),
                        path + "[" + i + "]",
                        causes);
            }
        }
    }

    private static Optional<JsonNode> known(JsonNode value) {
        return Json.isAbsent(value) ? Optional.empty() : Optional.of(value);
    }

    /** Only items of a list with keys have a value before. */
    private static Optional<JsonNode> sameItem(JsonNode list, JsonNode item, JsonNode schema) {
        List<String> keys = Json.texts(schema.path("x-kubernetes-list-map-keys"));
        return keys.isEmpty()
                ? Optional.empty()
                : Json.stream(list)
                        .filter(old ->
                                keys.stream().allMatch(key -> old.path(key).equals(item.path(key))))
                        .findFirst();
    }

    private void judge(
            JsonNode rule, Optional<JsonNode> before, JsonNode self, JsonNode schema, String path, List<Cause> causes) {
        String expression = rule.path("rule").asText();
        try {
            CelRule compiledRule = compile(expression);
            if (compiledRule.isOnTransition() && before.isEmpty()) {
                return;
            }
            if (!Boolean.TRUE.equals(compiledRule.evaluate(self, before, schema))) {
                causes.add(new Cause(
                        field(rule, path),
                        rule.path("reason").asText("FieldValueInvalid"),
                        "Invalid value: " + (self.isContainerNode() ? "\"" + kind(self) + "\"" : self) + ": "
                                + message(rule, before, self, schema)));
            }
        } catch (CelRule.InvalidExpression e) {
            causes.add(Cause.invalid(
                    field(rule, path),
                    "\"" + kind(self) + "\"",
                    "rule evaluation error: " + e.getMessage() + " (rule: " + expression + ")"));
        }
    }

    private static String field(JsonNode rule, String path) {
        String field = path + rule.path("fieldPath").asText("");
        return field.isEmpty() ? "<nil>" : field;
    }

    private static String kind(JsonNode value) {
        return value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }

    private String message(JsonNode rule, Optional<JsonNode> before, JsonNode self, JsonNode schema)
            throws CelRule.InvalidExpression {
        String expression = rule.path("messageExpression").asText("");
        if (!expression.isEmpty() && compile(expression).evaluate(self, before, schema) instanceof String message) {
            return message;
        }
        return rule.path("message").asText("failed rule: " + rule.path("rule").asText());
    }

    private CelRule compile(String expression) throws CelRule.InvalidExpression {
        CelRule known = compiled.get(expression);
        if (known == null) {
            known = CelRule.compile(expression);
            compiled.put(expression, known);
        }
        return known;
    }
}
