package dev.supercargo.router.manifest;

import dev.supercargo.router.taskfile.DeploymentFile.Endpoint;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What Kubernetes is given for a deployment: a Deployment whose pods go to arm64 nodes with the chosen board, one each, as each
 * takes the board's only accelerator. The power mode is told by annotation; whoever runs the node sets it.
 *
 * @param plan the deployment
 * @param imagePullSecrets of the platform
 * @param restricted whether the platform demands the restricted Pod Security Standard
 */
public record EdgeManifest(EdgePlan plan, List<String> imagePullSecrets, boolean restricted) {

    private static final String CONTAINER = "serve";
    private static final String GPU = "nvidia.com/gpu";

    public EdgeManifest {
        imagePullSecrets = List.copyOf(imagePullSecrets);
    }

    public Deployment deployment() {
        Map<String, String> nodes = new TreeMap<>(plan.nodes());
        nodes.put("kubernetes.io/arch", "arm64");
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName(plan.name())
                .withNamespace(plan.namespace())
                .withLabels(plan.labels())
                .withAnnotations(plan.annotations())
                .endMetadata()
                .withNewSpec()
                .withReplicas(plan.suspended() ? 0 : plan.file().replicas())
                // A board serves one pod: a second one beside the first would wait for ever.
                .withNewStrategy()
                .withType("Recreate")
                .endStrategy()
                .withNewSelector()
                .withMatchLabels(Map.of(Names.WORKLOAD, plan.name()))
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(plan.labels())
                .withAnnotations(plan.annotations())
                .endMetadata()
                .withNewSpec()
                .withNodeSelector(nodes)
                .withTolerations(EdgePlan.TOLERATED.stream()
                        .map(key -> new Toleration("NoSchedule", key, "Exists", null, null))
                        .toList())
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withSecurityContext(Security.pod(plan.file().execution(), restricted))
                .withImagePullSecrets(
                        Stream.concat(imagePullSecrets.stream(), plan.file().execution().imagePullSecrets().stream())
                                .distinct()
                                .map(LocalObjectReference::new)
                                .toList())
                .withVolumes(Storage.volumes(plan.file().execution()))
                .withContainers(container())
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private Container container() {
        ContainerBuilder container = new ContainerBuilder()
                .withName(CONTAINER)
                .withImage(plan.file().image())
                .withEnv(Environment.stated(
                        plan.file().environment(), plan.file().execution()))
                .withResources(new ResourceRequirementsBuilder()
                        .withRequests(Map.of(GPU, new Quantity("1")))
                        .withLimits(Map.of(GPU, new Quantity("1")))
                        .build())
                .withVolumeMounts(Storage.mounts(plan.file().execution()))
                .withSecurityContext(Security.container(plan.file().execution(), restricted));
        if (!plan.file().command().isEmpty()) {
            container.withCommand("/bin/sh", "-ec", plan.file().command());
        }
        plan.file()
                .endpoint()
                .ifPresent(endpoint -> container
                        .addNewPort()
                        .withName("serve")
                        .withContainerPort(endpoint.port())
                        .withProtocol("TCP")
                        .endPort()
                        .withReadinessProbe(readiness(endpoint)));
        return container.build();
    }

    /** Without a path, whoever takes connections counts as ready. */
    private static Probe readiness(Endpoint endpoint) {
        ProbeBuilder probe = new ProbeBuilder().withPeriodSeconds(5);
        return endpoint.health()
                .map(path -> probe.withNewHttpGet()
                        .withPath(path)
                        .withPort(new IntOrString(endpoint.port()))
                        .endHttpGet()
                        .build())
                .orElseGet(() -> probe.withNewTcpSocket()
                        .withPort(new IntOrString(endpoint.port()))
                        .endTcpSocket()
                        .build());
    }
}
