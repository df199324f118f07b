package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.cluster.Labels;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.Quantities;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** A node, or one that is being started, with what is still free on it. */
final class Slot {

    /**
     * What makes nodes alike for pods that name none of them.
     *
     * @param labels all but the host name
     */
    record Shape(Map<String, String> labels, JsonNode taints) {}

    private final String name;
    private final Map<String, String> labels;
    private final Shape shape;
    private final String nominatedFor;
    private final boolean ready;
    private final Map<String, BigDecimal> free;
    private final Map<String, Map<String, BigDecimal>> taken = new HashMap<>();

    private Slot(
            String name,
            Map<String, String> labels,
            Shape shape,
            String nominatedFor,
            boolean ready,
            Map<String, BigDecimal> free) {
        this.name = name;
        this.labels = labels;
        this.shape = shape;
        this.nominatedFor = nominatedFor;
        this.ready = ready;
        this.free = free;
    }

    /** @param claimOrNode its status says what it offers */
    static Slot of(ObjectNode claimOrNode, boolean ready) {
        Map<String, String> labels = new HashMap<>();
        Json.at(claimOrNode, "metadata", "labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        Map<String, String> alike = new HashMap<>(labels);
        alike.remove(Labels.HOSTNAME);
        Map<String, BigDecimal> free = new HashMap<>();
        Json.at(claimOrNode, "status", "allocatable")
                .properties()
                .forEach(amount -> free.put(amount.getKey(), Quantities.orZero(amount.getValue())));
        return new Slot(
                Metadata.name(claimOrNode),
                labels,
                new Shape(alike, Json.at(claimOrNode, "spec", "taints")),
                Metadata.annotation(claimOrNode, Labels.NOMINATED_FOR),
                ready,
                free);
    }

    String name() {
        return name;
    }

    Map<String, String> labels() {
        return labels;
    }

    Shape shape() {
        return shape;
    }

    boolean isReady() {
        return ready;
    }

    /** How many GPUs are free; the fullest node that fits is taken first. */
    BigDecimal freeGpus() {
        return free.getOrDefault(Labels.GPU, BigDecimal.ZERO);
    }

    boolean isNominated() {
        return !nominatedFor.isEmpty();
    }

    /** The group that may have it; empty = every one. */
    String nominatedFor() {
        return nominatedFor;
    }

    boolean holds(String podUid) {
        return taken.containsKey(podUid);
    }

    boolean suits(JsonNode pod) {
        return Constraints.selects(pod, labels, name) && Constraints.tolerates(pod, shape.taints());
    }

    boolean hasRoomFor(Needs needs) {
        for (Map.Entry<String, BigDecimal> wanted : needs.requests().entrySet()) {
            if (free.getOrDefault(wanted.getKey(), BigDecimal.ZERO).compareTo(wanted.getValue()) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The pod has its room here; taking it twice is taking it once. */
    void take(Needs needs) {
        if (taken.putIfAbsent(Metadata.uid(needs.pod()), needs.requests()) == null) {
            needs.requests().forEach((resource, amount) -> free.merge(resource, amount.negate(), BigDecimal::add));
        }
    }

    /** Gives the pod's room back, if it had any. */
    void release(String podUid) {
        Map<String, BigDecimal> amounts = taken.remove(podUid);
        if (amounts != null) {
            amounts.forEach((resource, amount) -> free.merge(resource, amount, BigDecimal::add));
        }
    }
}
