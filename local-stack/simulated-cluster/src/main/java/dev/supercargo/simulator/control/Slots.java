package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.Change;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All places for pods, kept up to date change by change. */
final class Slots {

    private final Index index;
    private final NavigableMap<String, Slot> byName = new TreeMap<>();
    private final Map<String, Map<Slot.Shape, Boolean>> suiting = new HashMap<>();
    private List<Slot> ordered = List.of();
    private long capacity;

    Slots(Index index) {
        this.index = index;
    }

    /** Grows whenever there may be room for somebody for whom there was none. */
    long capacity() {
        return capacity;
    }

    void capacityMayHaveGrown() {
        capacity++;
    }

    /** The index must know of the change already. */
    void apply(Change change) {
        if (Index.concerns(change, ResourceType.POD)) {
            change.before().ifPresent(pod -> release(pod, change.after()));
            change.after().filter(Pods::isActive).ifPresent(this::take);
        } else if (Index.concerns(change, ResourceType.NODE) || Index.concerns(change, ResourceType.NODE_CLAIM)) {
            change.after().or(change::before).ifPresent(object -> renew(Metadata.name(object)));
        } else if (Index.concerns(change, ResourceType.NODE_POOL)) {
            capacity++;
        }
    }

    private void release(ObjectNode before, Optional<ObjectNode> after) {
        boolean stays = after.filter(Pods::isActive).isPresent();
        Slot slot = byName.get(Pods.node(before));
        if (slot != null && !stays && slot.release(Metadata.uid(before))) {
            capacity++;
        }
    }

    private void take(ObjectNode pod) {
        Slot slot = byName.get(Pods.node(pod));
        if (slot != null) {
            slot.take(Needs.of(pod));
        }
    }

    private void renew(String name) {
        byName.remove(name);
        ordered = List.of();
        suiting.clear();
        ObjectNode node = index.nodes().get(name);
        ObjectNode claim = index.claims().get(name);
        boolean cordoned =
                node != null && Json.at(node, "spec", "unschedulable").asBoolean();
        if (cordoned || (node == null && claim == null)) {
            return;
        }
        Slot slot = node == null ? Slot.of(claim, false) : Slot.of(node, true);
        index.activePodsOn(name).forEach(pod -> slot.take(Needs.of(pod)));
        byName.put(name, slot);
        if (!slot.isNominated()) {
            capacity++;
        }
    }

    /** The best place for a pod of the group, if there is one now. */
    Optional<Slot> best(Needs needs, String group) {
        Map<Slot.Shape, Boolean> suits = suiting.computeIfAbsent(needs.signature(), any -> new HashMap<>());
        Comparator<Slot> order = Comparator.comparing((Slot slot) -> !slot.isNominatedFor(group))
                .thenComparing(slot -> !slot.isReady())
                .thenComparing(Slot::freeGpus);
        if (ordered.isEmpty()) {
            ordered = List.copyOf(byName.values());
        }
        Slot best = null;
        for (Slot slot : ordered) {
            if (slot.hasRoomFor(needs)
                    && (!slot.isNominated() || slot.isNominatedFor(group))
                    && (best == null || order.compare(slot, best) < 0)
                    && suits(slot, needs, suits)) {
                best = slot;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean suits(Slot slot, Needs needs, Map<Slot.Shape, Boolean> known) {
        return needs.byName()
                ? slot.suits(needs.pod())
                : known.computeIfAbsent(slot.shape(), any -> slot.suits(needs.pod()));
    }
}
