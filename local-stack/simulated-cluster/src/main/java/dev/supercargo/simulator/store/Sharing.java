package dev.supercargo.simulator.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Lets stored objects share what is equal in them: the states of one object that the history keeps differ in little, and
 * so do the objects that one client makes. Without that a tree of JSON takes ten times the memory of its text, and
 * collecting the garbage around thousands of them takes most of the processor's time. Stored objects are never changed,
 * so that sharing cannot be noticed. Not thread-safe: the store's lock guards it.
 */
final class Sharing {

    /** The parts met last; what is older is not found any more, but stays shared by those who found it. */
    private static final int MOST_PARTS = 20_000;

    private final Map<JsonNode, JsonNode> parts = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<JsonNode, JsonNode> eldest) {
            return size() > MOST_PARTS;
        }
    };

    /** Parts that no controller changes, and that clients replace as a whole: most of what there is to copy. */
    private static final Set<String> UNTOUCHED =
            Set.of("managedFields", "template", "containers", "volumes", "affinity", "tolerations", "podFailurePolicy");

    /** A copy to be changed, but for the {@link #UNTOUCHED} parts, which may only be replaced. */
    static ObjectNode draft(ObjectNode object) {
        ObjectNode copy = Json.object();
        object.forEachEntry((name, value) -> copy.set(name, UNTOUCHED.contains(name) ? value : draft(value)));
        return copy;
    }

    private static JsonNode draft(JsonNode value) {
        return value instanceof ObjectNode object ? draft(object) : value.deepCopy();
    }

    /** The new object, made of parts that other objects have too. */
    ObjectNode created(ObjectNode object) {
        inner(object);
        return object;
    }

    /** The object's next state, made of the parts that have not changed; {@code before} itself where it is equal. */
    ObjectNode changed(ObjectNode before, ObjectNode after) {
        return (ObjectNode) next(before, after);
    }

    private JsonNode next(JsonNode before, JsonNode after) {
        if (before == after) {
            return before;
        }
        if (before instanceof ObjectNode old && after instanceof ObjectNode fresh) {
            boolean same = old.size() == fresh.size();
            for (Map.Entry<String, JsonNode> field : fresh.properties()) {
                JsonNode was = old.get(field.getKey());
                JsonNode is = was == null ? part(field.getValue()) : next(was, field.getValue());
                field.setValue(is);
                same &= is == was;
            }
            return same ? before : after;
        }
        if (before instanceof ArrayNode old && after instanceof ArrayNode fresh) {
            boolean same = old.size() == fresh.size();
            for (int i = 0; i < fresh.size(); i++) {
                JsonNode was = old.get(i);
                JsonNode is = was == null ? part(fresh.get(i)) : next(was, fresh.get(i));
                fresh.set(i, is);
                same &= is == was;
            }
            return same ? before : after;
        }
        return before.equals(after) ? before : part(after);
    }

    private JsonNode part(JsonNode node) {
        inner(node);
        JsonNode known = parts.putIfAbsent(node, node);
        return known == null ? node : known;
    }

    private void inner(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(part(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, part(array.get(i)));
            }
        }
    }
}
