package dev.supercargo.router.edge;

import dev.supercargo.router.manifest.EdgeManifest;
import dev.supercargo.router.manifest.EdgePlan;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells one cluster about deployments, by server-side apply. What others set in them stays theirs; a conflict is never forced.
 */
record EdgeGateway(KubernetesClient client, String namespace) {

    /**
     * Brings the Deployment to what it should be; doing it again changes nothing.
     *
     * @return how many of its replicas are ready
     * @throws KubernetesClientException if the cluster refuses or does not answer
     */
    int apply(EdgeManifest manifest) {
        Deployment applied = client.resource(manifest.deployment())
                .fieldManager(Names.FIELD_MANAGER)
                .serverSideApply();
        return Optional.ofNullable(applied.getStatus())
                .map(status -> Objects.requireNonNullElse(status.getReadyReplicas(), 0))
                .orElse(0);
    }

    /** Deletes the Deployment and its pods; deleting what is gone already does nothing. */
    void remove(String id) {
        client.apps()
                .deployments()
                .inNamespace(namespace)
                .withName(EdgePlan.nameOf(id))
                .delete();
    }
}
