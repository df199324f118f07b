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

    private final String name;
    private final Map<String, String> labels;
    private final JsonNode taints;
    private final String nominatedFor;
    private final boolean ready;
    private final Map<String, BigDecimal> free;

    private Slot(
            String name,
            Map<String, String> labels,
            JsonNode taints,
            String nominatedFor,
            boolean ready,
            Map<String, BigDecimal> free) {
        this.name = name;
        this.labels = labels;
        this.taints = taints;
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
        Map<String, BigDecimal> free = new HashMap<>();
        Json.at(claimOrNode, "status", "allocatable")
                .properties()
                .forEach(amount -> free.put(amount.getKey(), Quantities.orZero(amount.getValue())));
        return new Slot(
                Metadata.name(claimOrNode),
                labels,
                Json.at(claimOrNode, "spec", "taints"),
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

    boolean isReady() {
        return ready;
    }

    /** How many GPUs are free; the fullest node that fits is taken first. */
    BigDecimal freeGpus() {
        return free.getOrDefault(Labels.GPU, BigDecimal.ZERO);
    }

    boolean isNominatedFor(String group) {
        return nominatedFor.equals(group);
    }

    boolean accepts(JsonNode pod) {
        return (nominatedFor.isEmpty() || isNominatedFor(Pods.group(pod)))
                && Constraints.selects(pod, labels, name)
                && Constraints.tolerates(pod, taints)
                && hasRoomFor(pod);
    }

    boolean hasRoomFor(JsonNode pod) {
        return Pods.requests(pod).entrySet().stream()
                .allMatch(wanted ->
                        free.getOrDefault(wanted.getKey(), BigDecimal.ZERO).compareTo(wanted.getValue()) >= 0);
    }

    void take(JsonNode pod) {
        Pods.requests(pod).forEach((resource, amount) -> free.merge(resource, amount.negate(), BigDecimal::add));
    }
}
