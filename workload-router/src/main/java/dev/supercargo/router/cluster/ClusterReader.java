package dev.supercargo.router.cluster;

import dev.supercargo.router.manifest.ClusterApis;
import dev.supercargo.router.nodepool.EdgeNode;
import dev.supercargo.router.nodepool.NodePool;
import dev.supercargo.router.nodepool.NodePools;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GroupVersionForDiscovery;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks a cluster what it serves and which node pools it has.
 *
 * @param tolerated keys of taints that jobs are told to tolerate
 */
record ClusterReader(Cluster cluster, Set<String> tolerated) {

    private static final ResourceDefinitionContext KARPENTER_NODE_POOL = new ResourceDefinitionContext.Builder()
            .withGroup("karpenter.sh")
            .withVersion("v1")
            .withKind("NodePool")
            .withPlural("nodepools")
            .withNamespaced(false)
            .build();

    /** @throws KubernetesClientException if the cluster does not answer */
    ClusterApis apis() {
        return new ClusterApis(cluster.client().getApiGroups().getGroups().stream()
                .flatMap(group -> group.getVersions().stream())
                .map(GroupVersionForDiscovery::getGroupVersion)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** @throws KubernetesClientException if the cluster does not answer */
    List<Node> nodes() {
        return cluster.client().nodes().list().getItems();
    }

    /** @throws KubernetesClientException if the cluster does not answer */
    List<NodePool> pools(List<Node> nodes) {
        return NodePools.read(cluster.name(), nodes, karpenterPools(), tolerated);
    }

    List<EdgeNode> boards(List<Node> nodes) {
        return EdgeNode.read(cluster.name(), nodes, tolerated);
    }

    /** A cluster without Karpenter answers 404 to the question for its NodePools. */
    private List<GenericKubernetesResource> karpenterPools() {
        try {
            return cluster.client()
                    .genericKubernetesResources(KARPENTER_NODE_POOL)
                    .list()
                    .getItems();
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND || e.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
                return List.of();
            }
            throw e;
        }
    }
}
