package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Bounds of numbers; compared exactly. */
final class NumberRules implements SchemaRule {

    @Override
    public void check(JsonNode value, JsonNode schema, String path, Consumer<Cause> causes) {
        if (!value.isNumber()) {
            return;
        }
        BigDecimal number = value.decimalValue();
        if (schema.has("minimum")) {
            boolean exclusive = schema.path("exclusiveMinimum").asBoolean();
            int order = number.compareTo(schema.get("minimum").decimalValue());
            if (order < 0 || (exclusive && order == 0)) {
                causes.accept(SchemaRule.should(
                        path, value, "be greater than " + (exclusive ? "" : "or equal to ") + schema.get("minimum")));
            }
        }
        if (schema.has("maximum")) {
            boolean exclusive = schema.path("exclusiveMaximum").asBoolean();
            int order = number.compareTo(schema.get("maximum").decimalValue());
            if (order > 0 || (exclusive && order == 0)) {
                causes.accept(SchemaRule.should(
                        path, value, "be less than " + (exclusive ? "" : "or equal to ") + schema.get("maximum")));
            }
        }
        if (schema.has("multipleOf")
                && number.remainder(schema.get("multipleOf").decimalValue()).signum() != 0) {
            causes.accept(SchemaRule.should(path, value, "be a multiple of " + schema.get("multipleOf")));
        }
        boolean fits = switch (schema.path("format").asText("")) {
            case "int32" -> value.canConvertToInt();
            case "int64" -> value.canConvertToLong();
            default -> true;
        };
        if (!fits) {
            causes.accept(SchemaRule.should(
                    path, value, "be of format " + schema.path("format").asText()));
        }
    }

    static boolean isWhole(JsonNode number) {
        return number.decimalValue().stripTrailingZeros().scale() <= 0;
    }
}
