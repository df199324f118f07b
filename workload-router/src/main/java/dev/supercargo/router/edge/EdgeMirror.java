package dev.supercargo.router.edge;

import dev.supercargo.router.cluster.Watched;
import dev.supercargo.router.manifest.EdgePlan;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The Deployments of one cluster, watched: as long as one is what was applied last, the cluster is not asked again. What others
 * change of it is mended. For one thread.
 */
final class EdgeMirror implements AutoCloseable {

    private final EdgeGateway gateway;
    private final Watched<Deployment> deployments;
    private final Map<String, Told> told = new HashMap<>();

    /** @param generation that the object had then; Kubernetes counts on when anything of its spec changes */
    private record Told(Deployment desired, String uid, Long generation) {}

    EdgeMirror(String cluster, KubernetesClient client, String namespace) {
        this.gateway = new EdgeGateway(client, namespace);
        this.deployments = Watched.open(
                client.apps()
                        .deployments()
                        .inNamespace(namespace)
                        .withLabel(Names.DEPLOYMENT_ID)
                        .runnableInformer(0),
                cluster + "'s deployments",
                EdgeMirror::essence,
                // The next round sees for itself.
                () -> {});
    }

    /**
     * Brings a Deployment to what it should be.
     *
     * @return how many of its replicas are ready
     * @throws KubernetesClientException if the cluster refuses or does not answer
     */
    int bring(Deployment desired) {
        String name = desired.getMetadata().getName();
        Optional<Deployment> live = live(name).filter(seen -> isAsTold(seen, desired));
        if (live.isPresent()) {
            return ready(live.get());
        }
        Deployment applied = gateway.apply(desired);
        told.put(
                name,
                new Told(
                        desired,
                        applied.getMetadata().getUid(),
                        applied.getMetadata().getGeneration()));
        return ready(applied);
    }

    /** @throws KubernetesClientException if the cluster refuses or does not answer */
    void remove(String id) {
        told.remove(EdgePlan.nameOf(id));
        gateway.remove(id);
    }

    @Override
    public void close() {
        deployments.close();
    }

    private Optional<Deployment> live(String name) {
        return deployments.isCurrent()
                ? deployments.all().stream()
                        .filter(seen -> seen.getMetadata().getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isAsTold(Deployment live, Deployment desired) {
        return new Told(desired, live.getMetadata().getUid(), live.getMetadata().getGeneration())
                        .equals(told.get(live.getMetadata().getName()))
                && contains(
                        live.getMetadata().getLabels(), desired.getMetadata().getLabels())
                && contains(
                        live.getMetadata().getAnnotations(),
                        desired.getMetadata().getAnnotations());
    }

    private static boolean contains(Map<String, String> all, Map<String, String> some) {
        return Objects.requireNonNullElse(all, Map.<String, String>of())
                .entrySet()
                .containsAll(some.entrySet());
    }

    private static int ready(Deployment deployment) {
        return Optional.ofNullable(deployment.getStatus())
                .map(status -> Objects.requireNonNullElse(status.getReadyReplicas(), 0))
                .orElse(0);
    }

    /** The generation speaks for the spec. */
    private static Deployment essence(Deployment deployment) {
        deployment.getMetadata().setManagedFields(null);
        deployment.setSpec(null);
        return deployment;
    }
}
