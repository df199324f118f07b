package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import java.util.function.Consumer;

/** How many fields a map has. */
final class MapRules implements SchemaRule {

    @Override
    public void check(JsonNode value, JsonNode schema, String path, Consumer<Cause> causes) {
        if (!value.isObject()) {
            return;
        }
        if (schema.has("maxProperties")
                && value.size() > schema.get("maxProperties").asInt()) {
            causes.accept(new Cause(
                    path,
                    "FieldValueTooMany",
                    "Too many: " + value.size() + ": must have at most "
                            + schema.get("maxProperties").asInt() + " items"));
        }
        if (value.size() < schema.path("minProperties").asInt()) {
            causes.accept(SchemaRule.should(
                    path, value, "have at least " + schema.get("minProperties").asInt() + " properties"));
        }
    }
}
