package dev.supercargo.simulator.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of paths as the trees in which {@code managedFields} stores them. */
final class FieldsV1 {

    private static final String MEMBER = ".";

    private FieldsV1() {}

    static ObjectNode write(SortedSet<FieldPath> paths) {
        ObjectNode root = Json.object();
        for (FieldPath path : paths) {
            ObjectNode node = root;
            boolean known = true;
            for (String step : path.steps()) {
                if (!(node.get(step) instanceof ObjectNode)) {
                    // Shorter paths come first, so what is here and empty is a path of its own.
                    if (known && node != root && node.isEmpty()) {
                        node.putObject(MEMBER);
                    }
                    node.putObject(step);
                    known = false;
                }
                node = (ObjectNode) node.get(step);
            }
        }
        return root;
    }

    static SortedSet<FieldPath> read(JsonNode tree) {
        SortedSet<FieldPath> paths = new TreeSet<>();
        read(FieldPath.ROOT, tree, paths);
        return paths;
    }

    private static void read(FieldPath path, JsonNode tree, SortedSet<FieldPath> paths) {
        if (!path.isRoot() && (tree.isEmpty() || tree.has(MEMBER))) {
            paths.add(path);
        }
        tree.properties().forEach(child -> {
            if (!child.getKey().equals(MEMBER)) {
                read(path.step(child.getKey()), child.getValue(), paths);
            }
        });
    }
}
