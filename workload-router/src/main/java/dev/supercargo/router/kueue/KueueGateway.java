package dev.supercargo.router.kueue;

import dev.supercargo.router.cluster.Watched;
import dev.supercargo.router.manifest.Names;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads Kueue's objects of one cluster and answers its checks, by server-side apply of the status. Kueue wrote that a check is
 * pending, and expects whoever controls it to overwrite that, so the state is taken by force.
 *
 * @param version such as {@code v1beta2}
 */
record KueueGateway(KubernetesClient client, String version) {

    private static final String GROUP = "kueue.x-k8s.io";

    /** @throws KubernetesClientException if the cluster refuses or does not answer */
    List<GenericKubernetesResource> checks() {
        return client.genericKubernetesResources(checkType()).list().getItems();
    }

    /** @throws KubernetesClientException if the cluster refuses or does not answer */
    List<GenericKubernetesResource> workloads() {
        return client.genericKubernetesResources(workloadType())
                .inAnyNamespace()
                .list()
                .getItems();
    }

    /** @param changed told of every change; must not block */
    Watched<GenericKubernetesResource> watchChecks(String cluster, Runnable changed) {
        return Watched.open(
                client.genericKubernetesResources(checkType())
                        .withLimit(Watched.PAGE)
                        .runnableInformer(0),
                cluster + "'s admission checks",
                UnaryOperator.identity(),
                changed);
    }

    /** @param changed told of every change; must not block */
    Watched<GenericKubernetesResource> watchWorkloads(String cluster, Runnable changed) {
        return Watched.open(
                client.genericKubernetesResources(workloadType())
                        .inAnyNamespace()
                        .withLimit(Watched.PAGE)
                        .runnableInformer(0),
                cluster + "'s Kueue workloads",
                Workload::essence,
                changed);
    }

    /** Tells Kueue that somebody answers this check; without that it admits nothing that has it. */
    void activate(String check, Instant now) {
        apply(
                checkType(),
                null,
                check,
                "AdmissionCheck",
                Map.of(
                        "conditions",
                        List.of(Map.of(
                                "type",
                                "Active",
                                "status",
                                "True",
                                "reason",
                                "Active",
                                "message",
                                "Supercargo answers by the budgets of teams.",
                                "lastTransitionTime",
                                time(now)))));
    }

    void answer(Workload workload, String check, Answer answer, Instant now) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", check);
        state.put("message", answer.message());
        state.put("lastTransitionTime", time(now));
        switch (answer) {
            case Answer.Ready ready -> state.put("state", Workload.READY);
            case Answer.Rejected rejected -> state.put("state", "Rejected");
            case Answer.Retry retry -> {
                state.put("state", "Retry");
                state.put("requeueAfterSeconds", retry.after().toSeconds());
            }
        }
        apply(
                workloadType(),
                workload.namespace(),
                workload.name(),
                "Workload",
                Map.of("admissionChecks", List.of(state)));
    }

    private void apply(
            ResourceDefinitionContext type, String namespace, String name, String kind, Map<String, Object> status) {
        GenericKubernetesResource desired = new GenericKubernetesResourceBuilder()
                .withApiVersion(GROUP + "/" + version)
                .withKind(kind)
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .endMetadata()
                .addToAdditionalProperties("status", status)
                .build();
        PatchContext context = new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager(Names.FIELD_MANAGER)
                .withForce(true)
                .build();
        var resources = client.genericKubernetesResources(type);
        if (namespace == null) {
            resources.withName(name).subresource("status").patch(context, desired);
        } else {
            resources
                    .inNamespace(namespace)
                    .withName(name)
                    .subresource("status")
                    .patch(context, desired);
        }
    }

    private ResourceDefinitionContext checkType() {
        return type("AdmissionCheck", "admissionchecks", false);
    }

    private ResourceDefinitionContext workloadType() {
        return type("Workload", "workloads", true);
    }

    private ResourceDefinitionContext type(String kind, String plural, boolean namespaced) {
        return new ResourceDefinitionContext.Builder()
                .withGroup(GROUP)
                .withVersion(version)
                .withKind(kind)
                .withPlural(plural)
                .withNamespaced(namespaced)
                .build();
    }

    private static String time(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
