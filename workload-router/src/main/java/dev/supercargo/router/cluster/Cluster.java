package dev.supercargo.router.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;

/**
 * A connected Kubernetes cluster.
 *
 * @param name context of the kubeconfig
 * @param simulated whether it says of itself that it is simulated
 */
public record Cluster(String name, KubernetesClient client, boolean simulated) {}
