package dev.supercargo.router.nodepool;

import dev.supercargo.hardware.nodes.NodeFacts;
import dev.supercargo.hardware.nodes.NodeIdentification;
import dev.supercargo.quantities.Measured;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A node as the router sees it.
 *
 * @param providerId as the cloud gives it, such as {@code aws:///us-east-1a/i-0abc}; empty if none does
 * @param accelerators that pods can ask for, on this node
 */
record SeenNode(
        String name,
        Map<String, String> labels,
        String providerId,
        Measured<String> acceleratorId,
        int accelerators,
        Door door,
        Taints taints) {

    static SeenNode of(Node node, Taints.Tolerance tolerance) {
        Map<String, String> labels =
                Objects.requireNonNullElse(node.getMetadata().getLabels(), Map.of());
        Map<String, Long> devices = devices(node);
        Taints taints = Taints.of(node, tolerance);
        return new SeenNode(
                node.getMetadata().getName(),
                Map.copyOf(labels),
                Optional.ofNullable(node.getSpec())
                        .map(spec -> spec.getProviderID())
                        .orElse(""),
                NodeIdentification.identify(new NodeFacts(labels, devices)).acceleratorId(),
                Math.toIntExact(
                        devices.values().stream().mapToLong(Long::longValue).sum()),
                isReady(node)
                        ? taints.door()
                        : new Door.Closed("node " + node.getMetadata().getName() + " is not ready"),
                taints);
    }

    String label(String key) {
        return labels.getOrDefault(key, "");
    }

    private static boolean isReady(Node node) {
        return Optional.ofNullable(node.getStatus()).map(NodeStatus::getConditions).stream()
                .flatMap(conditions -> conditions.stream())
                .filter(condition -> "Ready".equals(condition.getType()))
                .allMatch(condition -> "True".equals(condition.getStatus()));
    }

    /** Extended resources of accelerators that pods can be given. */
    private static Map<String, Long> devices(Node node) {
        Map<String, Quantity> allocatable = Optional.ofNullable(node.getStatus())
                .map(NodeStatus::getAllocatable)
                .orElse(Map.of());
        Map<String, Long> devices = new HashMap<>();
        allocatable.forEach((resource, amount) -> {
            if (Devices.isAccelerator(resource)) {
                devices.put(resource, amount.getNumericalAmount().longValue());
            }
        });
        return devices;
    }
}
