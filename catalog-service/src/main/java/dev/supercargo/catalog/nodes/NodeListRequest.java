package dev.supercargo.catalog.nodes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.hardware.nodes.NodeFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A Kubernetes NodeList as {@code kubectl get nodes -o json} prints it; only names, labels and capacity are read. */
@Schema(name = "NodeList")
@JsonIgnoreProperties(ignoreUnknown = true)
record NodeListRequest(@Schema(required = true) List<Node> items) {

    private static final int NODES_MAX = 5_000;
    private static final int LABELS_MAX = 500;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");

    @Schema(name = "Node")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Node(Metadata metadata, Status status) {

        NodeFacts facts() {
            Map<String, Long> capacity = new HashMap<>();
            if (status != null && status.capacity() != null) {
                status.capacity().forEach((resource, amount) -> {
                    if (amount != null && amount.matches("\\d{1,6}")) {
                        capacity.put(resource, Long.parseLong(amount));
                    }
                });
            }
            Map<String, String> labels = new HashMap<>();
            if (metadata.labels() != null) {
                metadata.labels().forEach((label, value) -> labels.put(label, value == null ? "" : value));
            }
            return new NodeFacts(labels, capacity);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Metadata(String name, Map<String, String> labels) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Status(Map<String, String> capacity) {}

    RequestCheck check() {
        RequestCheck check = RequestCheck.ofBody(this)
                .holds(
                        items != null && !items.isEmpty() && items.size() <= NODES_MAX,
                        "items",
                        "items must have 1 to " + NODES_MAX
                                + " nodes. Maybe send what kubectl get nodes -o json prints.");
        check.orThrow();
        for (int index = 0; index < items.size(); index++) {
            Node node = items.get(index);
            String path = "items[" + index + "].metadata";
            boolean named = node != null
                    && node.metadata() != null
                    && node.metadata().name() != null
                    && NAME.matcher(node.metadata().name()).matches();
            check.holds(named, path + ".name", path + ".name must be a Kubernetes name.");
            check.holds(
                    !named
                            || node.metadata().labels() == null
                            || node.metadata().labels().size() <= LABELS_MAX,
                    path + ".labels",
                    path + ".labels may have " + LABELS_MAX + " labels.");
        }
        return check;
    }
}
