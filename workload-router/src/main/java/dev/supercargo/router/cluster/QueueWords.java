package dev.supercargo.router.cluster;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Why Kueue holds a Job, in its own words: it says so in the conditions of the Workload that it made for the Job. */
final class QueueWords {

    private static final KubernetesSerialization JSON = new KubernetesSerialization();

    private QueueWords() {}

    /**
     * What Kueue says; empty if it says nothing, or the router may not read it.
     *
     * @param version of Kueue's API that the cluster serves
     * @throws KubernetesClientException if the cluster does not answer
     */
    static String told(KubernetesClient client, String version, Job job) {
        ResourceDefinitionContext workloads = new ResourceDefinitionContext.Builder()
                .withGroup("kueue.x-k8s.io")
                .withVersion(version)
                .withKind("Workload")
                .withPlural("workloads")
                .withNamespaced(true)
                .build();
        return IfAllowed.read(() -> told(
                client.genericKubernetesResources(workloads)
                        .inNamespace(job.getMetadata().getNamespace())
                        .list()
                        .getItems(),
                job.getMetadata().getUid()));
    }

    /** That a workload was put out says more than that it waits again. */
    static String told(List<GenericKubernetesResource> workloads, String jobUid) {
        List<Condition> conditions = workloads.stream()
                .filter(workload -> workload.getMetadata().getOwnerReferences().stream()
                        .anyMatch(owner -> jobUid.equals(owner.getUid())))
                .flatMap(workload -> Stream.ofNullable(workload.<Object>get("status", "conditions")))
                .flatMap(found -> Arrays.stream(JSON.convertValue(found, Condition[].class)))
                .toList();
        return message(conditions, "Evicted", "True")
                .or(() -> message(conditions, "QuotaReserved", "False"))
                .orElse("");
    }

    private static Optional<String> message(List<Condition> conditions, String type, String status) {
        return conditions.stream()
                .filter(condition -> type.equals(condition.getType()) && status.equals(condition.getStatus()))
                .map(condition -> Objects.requireNonNullElse(condition.getMessage(), ""))
                .filter(message -> !message.isBlank())
                .findFirst();
    }
}
