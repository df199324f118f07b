package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import java.util.function.Consumer;

/** One group of keywords of a schema. */
interface SchemaRule {

    /** Hands over what is wrong with the value that stands at this path. */
    void check(JsonNode value, JsonNode schema, String path, Consumer<Cause> causes);

    /** What Kubernetes says: {@code spec.count in body should be …}. */
    static Cause should(String path, JsonNode value, String what) {
        return Cause.invalid(path, value.toString(), path + " in body should " + what);
    }
}
