package dev.supercargo.simulator.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything in an object that can have an owner, with its value; the presence of a list's item is such a thing too. */
final class Leaves {

    private static final JsonNode PRESENT = NullNode.getInstance();
    private static final Set<String> UNOWNED = Set.of("apiVersion", "kind");
    private static final Set<String> UNOWNED_METADATA = Set.of(
            "name",
            "namespace",
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "deletionTimestamp",
            "deletionGracePeriodSeconds",
            "selfLink",
            "managedFields");

    private final SortedMap<FieldPath, JsonNode> values = new TreeMap<>();

    private Leaves() {}

    static SortedMap<FieldPath, JsonNode> of(ObjectNode object, MergeRules rules, Scope scope) {
        Leaves leaves = new Leaves();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            if (UNOWNED.contains(name) || !scope.contains(name)) {
                continue;
            }
            FieldPath path = FieldPath.ROOT.field(name);
            if (name.equals("metadata")) {
                for (Map.Entry<String, JsonNode> inner : field.getValue().properties()) {
                    if (!UNOWNED_METADATA.contains(inner.getKey())) {
                        leaves.visit(
                                path.field(inner.getKey()),
                                inner.getValue(),
                                rules.field(name).field(inner.getKey()));
                    }
                }
            } else {
                leaves.visit(path, field.getValue(), rules.field(name));
            }
        }
        return Collections.unmodifiableSortedMap(leaves.values);
    }

    private void visit(FieldPath path, JsonNode value, MergeRules rules) {
        Structure structure = rules.structure(value);
        if (value.isEmpty()) {
            values.put(path, value);
            return;
        }
        switch (structure) {
            case Structure.Atomic ignored -> values.put(path, value);
            case Structure.Granular ignored -> fields(path, value, rules);
            case Structure.SetOf ignored ->
                value.forEach(item -> values.put(path.step(ListKeys.step(structure, item)), PRESENT));
            case Structure.Keyed ignored ->
                value.forEach(item -> {
                    FieldPath inside = path.step(ListKeys.step(structure, item));
                    values.put(inside, PRESENT);
                    fields(inside, item, rules.item());
                });
        }
    }

    private void fields(FieldPath path, JsonNode map, MergeRules rules) {
        map.properties()
                .forEach(field -> visit(path.field(field.getKey()), field.getValue(), rules.field(field.getKey())));
    }
}
