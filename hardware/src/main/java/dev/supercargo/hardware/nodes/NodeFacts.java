package dev.supercargo.hardware.nodes;

import java.util.Map;

/**
 * What a Kubernetes node says of itself.
 *
 * @param labels as they are
 * @param capacity extended resources, {@code nvidia.com/gpu} to 8
 */
public record NodeFacts(Map<String, String> labels, Map<String, Long> capacity) {

    public NodeFacts {
        labels = Map.copyOf(labels);
        capacity = Map.copyOf(capacity);
    }
}
