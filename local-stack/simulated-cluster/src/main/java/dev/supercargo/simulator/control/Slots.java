package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All places for pods, kept up to date change by change. */
final class Slots {

    /**
     * Slots between which free room decides.
     *
     * @param nominatedFor the only group that may have them; empty = all
     * @param ready whether the node is there
     */
    private record Kind(String nominatedFor, boolean ready) {

        static Kind of(Slot slot) {
            return new Kind(slot.nominatedFor(), slot.isReady());
        }

        static List<Kind> inOrderFor(String group) {
            return List.of(new Kind(group, true), new Kind(group, false), new Kind("", true), new Kind("", false));
        }
    }

    private final Index index;
    private final Map<String, Slot> byName = new HashMap<>();
    private final Map<Kind, FreeSlots> free = new HashMap<>();
    private final Map<String, Map<Slot.Shape, Boolean>> suiting = new HashMap<>();
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
        if (slot != null && !stays && release(slot, Metadata.uid(before))) {
            capacity++;
        }
    }

    private void take(ObjectNode pod) {
        Slot slot = byName.get(Pods.node(pod));
        if (slot != null && !slot.holds(Metadata.uid(pod))) {
            take(slot, Needs.of(pod));
        }
    }

    /** The pod has its room there; taking it twice is taking it once. */
    void take(Slot slot, Needs needs) {
        change(slot, () -> slot.take(needs));
    }

    /** Gives the pod's room back, and returns whether it had any. */
    boolean release(Slot slot, String podUid) {
        boolean had = slot.holds(podUid);
        if (had) {
            change(slot, () -> slot.release(podUid));
        }
        return had;
    }

    private void change(Slot slot, Runnable change) {
        // A slot that was renewed or has gone meanwhile is nobody's place any more.
        boolean offered = byName.get(slot.name()) == slot;
        if (offered) {
            withdraw(slot);
        }
        change.run();
        if (offered) {
            offer(slot);
        }
    }

    private void offer(Slot slot) {
        free.computeIfAbsent(Kind.of(slot), any -> new FreeSlots()).add(slot);
    }

    private void withdraw(Slot slot) {
        FreeSlots alike = free.getOrDefault(Kind.of(slot), new FreeSlots());
        alike.remove(slot);
        if (alike.isEmpty()) {
            free.remove(Kind.of(slot));
        }
    }

    private void renew(String name) {
        Optional.ofNullable(byName.remove(name)).ifPresent(this::withdraw);
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
        offer(slot);
        if (!slot.isNominated()) {
            capacity++;
        }
    }

    /** The best place for a pod of the group, if there is one now. */
    Optional<Slot> best(Needs needs, String group) {
        Map<Slot.Shape, Boolean> known = suiting.computeIfAbsent(needs.signature(), any -> new HashMap<>());
        return Kind.inOrderFor(group).stream()
                .flatMap(kind -> Optional.ofNullable(free.get(kind)).stream())
                .flatMap(slots -> slots.first(needs, slot -> suits(slot, needs, known)).stream())
                .findFirst();
    }

    private static boolean suits(Slot slot, Needs needs, Map<Slot.Shape, Boolean> known) {
        return needs.byName()
                ? slot.suits(needs.pod())
                : known.computeIfAbsent(slot.shape(), any -> slot.suits(needs.pod()));
    }
}
