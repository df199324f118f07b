package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The pods that wait for a node, by the group that is bound together, the oldest group first. */
final class Waiting {

    /** The waiting pods of one group, and what became of it when it was tried last. */
    static final class Group {

        private final String order;
        private final String id;
        private final NavigableMap<String, Needs> pods = new TreeMap<>();

        /** At which state of the capacity it was refused; negative = it was not. */
        private long refusedAt = -1;

        private String told = "";
        private String signature = "";

        private Group(String order, String id) {
            this.order = order;
            this.id = id;
        }

        String id() {
            return id;
        }

        List<Needs> pods() {
            return new ArrayList<>(pods.values());
        }

        /** Equal for groups that ask for the same; empty when the group's own pods do not. */
        String signature() {
            return signature;
        }

        /** Another pod has come or gone. */
        private void changed() {
            refusedAt = -1;
            boolean alike = pods.values().stream()
                    .allMatch(needs -> needs.signature()
                            .equals(pods.firstEntry().getValue().signature()));
            signature = alike && !pods.isEmpty()
                    ? pods.size() + " " + pods.firstEntry().getValue().signature()
                    : "";
        }

        boolean isRefusedAt(long capacity) {
            return refusedAt == capacity;
        }

        /** Notes a refusal, and returns whether it says something new. */
        boolean refuse(long capacity, String message) {
            refusedAt = capacity;
            boolean isNew = !told.equals(message);
            told = message;
            return isNew;
        }
    }

    private final Map<String, Group> groups = new HashMap<>();
    private final NavigableMap<String, Group> inOrder = new TreeMap<>();

    void add(ObjectNode pod) {
        String id = Pods.group(pod);
        Group group = groups.get(id);
        if (group == null) {
            group = new Group(Json.text(pod, "metadata", "creationTimestamp") + " " + Index.key(pod) + " " + id, id);
            groups.put(id, group);
            inOrder.put(group.order, group);
        }
        Needs known = group.pods.get(Index.key(pod));
        // What a pod asks for never changes, so that it is read once.
        group.pods.put(Index.key(pod), known == null ? Needs.of(pod) : known.at(pod));
        if (known == null) {
            group.changed();
        }
    }

    void remove(ObjectNode pod) {
        Group group = groups.get(Pods.group(pod));
        if (group != null && group.pods.remove(Index.key(pod)) != null) {
            group.changed();
            if (group.pods.isEmpty()) {
                groups.remove(group.id);
                inOrder.remove(group.order);
            }
        }
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    boolean contains(String groupId) {
        return groups.containsKey(groupId);
    }

    /** The groups as they are now, the oldest first. */
    List<Group> inOrder() {
        return new ArrayList<>(inOrder.values());
    }
}
