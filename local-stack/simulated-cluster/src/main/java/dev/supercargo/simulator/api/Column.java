package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * One column of a table.
 *
 * @param name its heading
 * @param type how Kubernetes calls the type of its cells, for example {@code string} or {@code date}
 * @param wide shown only with {@code -o wide}
 * @param value from the object and the simulated time to the cell
 */
record Column(String name, String type, boolean wide, BiFunction<JsonNode, Instant, String> value) {

    static Column of(String name, BiFunction<JsonNode, Instant, String> value) {
        return new Column(name, "string", false, value);
    }

    static Column wide(String name, String... path) {
        return new Column(name, "string", true, (object, now) -> {
            String text = Json.text(object, path);
            return text.isEmpty() ? "<none>" : text;
        });
    }

    static Column label(String name, String label) {
        return of(name, (object, now) -> Metadata.label(object, label));
    }
}
