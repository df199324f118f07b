package dev.supercargo.router.edge;

import dev.supercargo.router.manifest.EdgePlan;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;

/**
 * Tells one cluster about deployments, by server-side apply. What others set in them stays theirs; a conflict is never forced.
 */
record EdgeGateway(KubernetesClient client, String namespace) {

    /**
     * Brings the Deployment to what it should be; doing it again changes nothing.
     *
     * @return as it is now
     * @throws KubernetesClientException if the cluster refuses or does not answer
     */
    Deployment apply(Deployment desired) {
        return client.resource(desired).fieldManager(Names.FIELD_MANAGER).serverSideApply();
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
