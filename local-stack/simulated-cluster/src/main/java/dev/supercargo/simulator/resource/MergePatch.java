package dev.supercargo.simulator.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** JSON merge patches (RFC 7396): an object with what is to be set, and null for what is to be removed. */
public final class MergePatch {

    private MergePatch() {}

    /** The target after the patch. An object is changed itself. */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : Json.object();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), apply(result.path(change.getKey()), change.getValue()));
            }
        }
        return result;
    }

    /** The patch from one object to another; empty where there is none, because a field of the other is null. */
    public static Optional<ObjectNode> between(ObjectNode before, ObjectNode after) {
        ObjectNode patch = Json.object();
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode was = before.get(field.getKey());
            JsonNode is = field.getValue();
            if (was instanceof ObjectNode old && is instanceof ObjectNode fresh) {
                Optional<ObjectNode> inner = old == fresh ? Optional.of(Json.object()) : between(old, fresh);
                if (inner.isEmpty()) {
                    return inner;
                }
                inner.filter(changes -> !changes.isEmpty()).ifPresent(changes -> patch.set(field.getKey(), changes));
            } else if (!is.equals(was)) {
                if (hasNull(is)) {
                    return Optional.empty();
                }
                patch.set(field.getKey(), is);
            }
        }
        for (Iterator<String> names = before.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!after.has(name)) {
                patch.putNull(name);
            }
        }
        return Optional.of(patch);
    }

    private static boolean hasNull(JsonNode value) {
        // The items of a list are set as they are.
        return value.isNull() || (value.isObject() && Json.stream(value).anyMatch(MergePatch::hasNull));
    }
}
