package dev.supercargo.router.cluster;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Comparator;
import java.util.Objects;

/** Pods that Kubernetes does not create: a quota, a limit range, an admission webhook. It tells by Events about the Job only. */
final class RefusedPods {

    /** Of the controllers of Jobs. */
    private static final String REASON = "FailedCreate";

    private RefusedPods() {}

    /**
     * What was told last; empty if nothing was, or the router may not read it.
     *
     * @throws KubernetesClientException if the cluster does not answer
     */
    static String told(KubernetesClient client, Job job) {
        return IfAllowed.read(() -> client
                .v1()
                .events()
                .inNamespace(job.getMetadata().getNamespace())
                .withField("involvedObject.name", job.getMetadata().getName())
                .withField("reason", REASON)
                .list()
                .getItems()
                .stream()
                .max(Comparator.comparing(RefusedPods::lastSeen))
                .map(event -> Objects.requireNonNullElse(event.getMessage(), ""))
                .orElse(""));
    }

    private static String lastSeen(Event event) {
        return Objects.requireNonNullElse(event.getLastTimestamp(), "");
    }
}
