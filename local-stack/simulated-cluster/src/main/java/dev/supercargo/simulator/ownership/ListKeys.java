package dev.supercargo.simulator.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.supercargo.simulator.resource.Json;

/** The step that names one item of a list. */
final class ListKeys {

    private static final String DEFAULT_PROTOCOL = "TCP";

    private ListKeys() {}

    /** The step to the item; for an atomic list there is none, and this must not be asked. */
    static String step(Structure structure, JsonNode item) {
        return switch (structure) {
            case Structure.Keyed(var keys) -> {
                ObjectNode key = Json.object();
                keys.stream().sorted().forEach(name -> key.set(name, value(item, name)));
                yield "k:" + key;
            }
            case Structure.SetOf ignored -> "v:" + item;
            case Structure.Atomic ignored -> throw new IllegalArgumentException("items of an atomic list have no key");
            case Structure.Granular ignored -> throw new IllegalArgumentException("a map has no items");
        };
    }

    private static JsonNode value(JsonNode item, String key) {
        JsonNode value = item.path(key);
        return value.isMissingNode() && key.equals("protocol") ? TextNode.valueOf(DEFAULT_PROTOCOL) : value;
    }

    /** Where the item with this step is; -1 = nowhere. */
    static int indexOf(ArrayNode list, Structure structure, String step) {
        for (int i = 0; i < list.size(); i++) {
            if (step(structure, list.get(i)).equals(step)) {
                return i;
            }
        }
        return -1;
    }
}
