package dev.supercargo.simulator.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import java.util.List;

/** Putting an applied configuration into the object that is there, and taking out what a manager has given up. */
final class AppliedTree {

    private AppliedTree() {}

    /**
     * The live value with everything that the configuration states; fields it does not state stay. What is the same as before
     * is the live object's own.
     */
    static JsonNode merge(JsonNode live, JsonNode stated, MergeRules rules) {
        Structure structure = rules.structure(stated);
        return switch (structure) {
            case Structure.Atomic ignored -> stated;
            case Structure.Granular ignored -> {
                ObjectNode result = Json.object();
                if (live instanceof ObjectNode object) {
                    result.setAll(object);
                }
                stated.properties()
                        .forEach(field -> result.set(
                                field.getKey(),
                                merge(result.path(field.getKey()), field.getValue(), rules.field(field.getKey()))));
                yield result;
            }
            case Structure.Keyed ignored -> items(live, stated, structure, rules);
            case Structure.SetOf ignored -> items(live, stated, structure, rules);
        };
    }

    private static ArrayNode items(JsonNode live, JsonNode stated, Structure structure, MergeRules rules) {
        ArrayNode result = Json.array();
        if (live instanceof ArrayNode array && rules.structure(array).equals(structure)) {
            result.addAll(array);
        }
        for (JsonNode item : stated) {
            int position = ListKeys.indexOf(result, structure, ListKeys.step(structure, item));
            if (position < 0) {
                result.add(item);
            } else if (structure instanceof Structure.Keyed) {
                result.set(position, merge(result.get(position), item, rules.item()));
            }
        }
        return result;
    }

    /** Takes the field or item away, and maps and lists that become empty by that. */
    static void remove(ObjectNode object, FieldPath path, MergeRules rules) {
        remove(object, path.steps(), rules);
    }

    private static void remove(JsonNode node, List<String> steps, MergeRules rules) {
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        switch (node) {
            case ObjectNode map -> {
                String field = step.substring(2);
                JsonNode child = map.path(field);
                if (!rest.isEmpty()) {
                    remove(child, rest, rules.field(field));
                }
                if (rest.isEmpty() || (child.isContainerNode() && child.isEmpty())) {
                    map.remove(field);
                }
            }
            case ArrayNode list -> {
                Structure structure = rules.structure(list);
                boolean keyed = structure instanceof Structure.Keyed || structure instanceof Structure.SetOf;
                int position = keyed ? ListKeys.indexOf(list, structure, step) : -1;
                if (position >= 0 && rest.isEmpty()) {
                    list.remove(position);
                } else if (position >= 0) {
                    remove(list.get(position), rest, rules.item());
                }
            }
            default -> {
                // What the manager once set has gone already.
            }
        }
    }
}
