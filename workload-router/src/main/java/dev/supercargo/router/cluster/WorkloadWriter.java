package dev.supercargo.router.cluster;

import dev.supercargo.router.manifest.Manifest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;

/**
 * Writes an attempt's objects by server-side apply under the router's own field manager, so that fields which others set
 * (Kueue's node selector, an administrator's label) stay theirs. A conflict over a field is never forced: it says that
 * somebody else decides about this workload.
 */
record WorkloadWriter(KubernetesClient client) {

    static final String FIELD_MANAGER = "supercargo-router";

    private static final int UNPROCESSABLE = 422;

    /**
     * Creates the suspended workload and its companions, then releases it. What an earlier try did stays as it is: a workload
     * that is released already is complete.
     *
     * @throws KubernetesClientException if the cluster refuses or does not answer
     */
    void start(Manifest manifest) {
        HasMetadata suspended = manifest.suspended();
        HasMetadata there = client.resource(suspended).get();
        if (there != null && !isSuspended(there)) {
            return;
        }
        HasMetadata workload = there == null ? apply(suspended) : there;
        manifest.companions(workload.getMetadata().getUid()).forEach(this::apply);
        manifest.released().ifPresent(this::release);
    }

    private void release(HasMetadata released) {
        try {
            apply(released);
        } catch (KubernetesClientException e) {
            if (e.getCode() == UNPROCESSABLE) {
                // An earlier try created it from other settings, in fields that cannot change. It has never run: the
                // next
                // try may create it again.
                client.resource(released).delete();
            }
            throw e;
        }
    }

    private HasMetadata apply(HasMetadata desired) {
        try {
            return client.resource(desired).fieldManager(FIELD_MANAGER).serverSideApply();
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
                throw new ClusterUnavailable(
                        desired.getKind() + " " + desired.getMetadata().getName()
                                + " has fields that somebody else decides: " + e.getMessage(),
                        e);
            }
            throw e;
        }
    }

    private static boolean isSuspended(HasMetadata workload) {
        return switch (workload) {
            case Job job -> Boolean.TRUE.equals(job.getSpec().getSuspend());
            case GenericKubernetesResource other -> Boolean.TRUE.equals(other.get("spec", "suspend"));
            default -> throw new IllegalArgumentException(workload.getKind() + " is no workload");
        };
    }
}
