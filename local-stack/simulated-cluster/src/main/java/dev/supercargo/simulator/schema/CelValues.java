package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as the values of CEL: integers as int, what the schema calls a number as double, fields that are null as absent. */
final class CelValues {

    private CelValues() {}

    static Object of(JsonNode value, JsonNode schema) {
        if (value.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            value.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    JsonNode property = schema.path("properties").path(field.getKey());
                    map.put(
                            field.getKey(),
                            of(
                                    field.getValue(),
                                    property.isMissingNode() ? schema.path("additionalProperties") : property));
                }
            });
            return map;
        }
        if (value.isArray()) {
            List<Object> list = new ArrayList<>();
            value.forEach(item -> list.add(of(item, schema.path("items"))));
            return list;
        }
        if (value.isNumber()) {
            boolean whole = value.isIntegralNumber()
                    && value.canConvertToLong()
                    && !schema.path("type").asText().equals("number");
            return whole ? (Object) value.asLong() : (Object) value.asDouble();
        }
        return value.isBoolean() ? (Object) value.asBoolean() : value.asText();
    }
}
