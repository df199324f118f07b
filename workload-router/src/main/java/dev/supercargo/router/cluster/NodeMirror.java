package dev.supercargo.router.cluster;

import dev.supercargo.router.nodepool.NodePools;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeStatus;
import io.fabric8.kubernetes.api.model.NodeStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.util.List;
import java.util.Optional;

/** The nodes of one cluster, as far as pools are made of them, kept current by a watch. Thread-safe. */
final class NodeMirror implements AutoCloseable {

    private final Watched<Node> nodes;

    private NodeMirror(Watched<Node> nodes) {
        this.nodes = nodes;
    }

    /** @param changed told when nodes came, went, or changed in a way that pools show; must not block */
    static NodeMirror open(String cluster, KubernetesClient client, Runnable changed) {
        return new NodeMirror(Watched.open(
                client.nodes().withLimit(Watched.PAGE).runnableInformer(0),
                cluster + "'s nodes",
                NodeMirror::essence,
                new Handler(changed)));
    }

    /** All nodes; empty while they are not watched: old news must not pass for new. */
    Optional<List<Node>> nodes() {
        return nodes.isCurrent() ? Optional.of(nodes.all()) : Optional.empty();
    }

    @Override
    public void close() {
        nodes.close();
    }

    /** What the {@link NodePools} read of a node: a kubelet also tells its images, some hundred of them. */
    private static Node essence(Node node) {
        node.getMetadata().setManagedFields(null);
        node.getMetadata().setAnnotations(null);
        NodeStatus status = node.getStatus();
        if (status != null) {
            node.setStatus(new NodeStatusBuilder()
                    .withAllocatable(status.getAllocatable())
                    .withConditions(status.getConditions())
                    .build());
        }
        return node;
    }

    private record Handler(Runnable changed) implements ResourceEventHandler<Node> {
        @Override
        public void onAdd(Node node) {
            changed.run();
        }

        @Override
        public void onUpdate(Node before, Node node) {
            // Kubelets report every few minutes, and mostly nothing new.
            if (!NodePools.areAlike(before, node)) {
                changed.run();
            }
        }

        @Override
        public void onDelete(Node last, boolean unknownState) {
            changed.run();
        }
    }
}
