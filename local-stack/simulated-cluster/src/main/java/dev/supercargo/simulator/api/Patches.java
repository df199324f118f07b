package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import java.util.Map;
import java.util.Set;

/**
 * The strategic merge patch, Kubernetes' relative of the JSON merge patch: it merges the common lists by their key and
 * understands {@code $patch: delete} and {@code replace}, {@code $retainKeys} and {@code $deleteFromPrimitiveList};
 * {@code $setElementOrder} is ignored: items keep their place, new ones come last.
 */
final class Patches {

    /** The key by which items of a list are the same item; a list that is not here is replaced as a whole. */
    private static final Map<String, String> LIST_KEYS = Map.of(
            "containers", "name",
            "initContainers", "name",
            "env", "name",
            "volumes", "name",
            "volumeMounts", "mountPath",
            "imagePullSecrets", "name",
            "hostAliases", "ip",
            "conditions", "type",
            "ownerReferences", "uid",
            "addresses", "type");

    private static final Set<String> SETS = Set.of("finalizers");
    private static final String DIRECTIVE = "$patch";
    private static final String RETAIN_KEYS = "$retainKeys";
    private static final String DELETE_FROM = "$deleteFromPrimitiveList/";

    private Patches() {}

    static JsonNode strategicMerge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        boolean replace = changes.path(DIRECTIVE).asText().equals("replace");
        ObjectNode result = target instanceof ObjectNode object && !replace ? object : Json.object();
        for (var change : changes.properties()) {
            String field = change.getKey();
            JsonNode value = change.getValue();
            if (field.startsWith(DELETE_FROM)) {
                deleteFrom(result.path(field.substring(DELETE_FROM.length())), value);
            } else if (field.equals(RETAIN_KEYS)) {
                result.retain(Json.texts(value));
            } else if (field.startsWith("$")) {
                continue;
            } else if (value.isNull()) {
                result.remove(field);
            } else if (value instanceof ArrayNode items) {
                result.set(field, list(field, result.path(field), items));
            } else {
                result.set(field, strategicMerge(result.path(field), value));
            }
        }
        return result;
    }

    private static void deleteFrom(JsonNode list, JsonNode values) {
        for (var items = list.elements(); items.hasNext(); ) {
            JsonNode item = items.next();
            if (Json.stream(values).anyMatch(item::equals)) {
                items.remove();
            }
        }
    }

    private static ArrayNode list(String field, JsonNode old, ArrayNode items) {
        if (SETS.contains(field)) {
            ArrayNode union = old instanceof ArrayNode array ? array.deepCopy() : Json.array();
            for (JsonNode item : items) {
                if (Json.stream(union).noneMatch(item::equals)) {
                    union.add(item);
                }
            }
            return union;
        }
        String key = LIST_KEYS.get(field);
        boolean replaced = Json.stream(items)
                .anyMatch(item -> item.path(DIRECTIVE).asText().equals("replace"));
        boolean keyed = key != null && Json.stream(items).allMatch(item -> item.has(key) || item.has(DIRECTIVE));
        ArrayNode merged = old instanceof ArrayNode array && keyed && !replaced ? array.deepCopy() : Json.array();
        for (JsonNode item : items) {
            if (item.path(DIRECTIVE).asText().equals("replace")) {
                continue;
            }
            int position = keyed ? indexOf(merged, key, item) : -1;
            if (item.path(DIRECTIVE).asText().equals("delete")) {
                if (position >= 0) {
                    merged.remove(position);
                }
            } else if (position >= 0) {
                merged.set(position, strategicMerge(merged.get(position), item));
            } else {
                merged.add(strategicMerge(Json.object(), item));
            }
        }
        return merged;
    }

    private static int indexOf(ArrayNode list, String key, JsonNode item) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).path(key).equals(item.path(key))) {
                return i;
            }
        }
        return -1;
    }
}
