package dev.supercargo.router.kueue;

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

/**
 * Reads Kueue's objects of one cluster and answers its checks, by server-side apply of the status. Kueue wrote that a check is
 * pending, and expects whoever controls it to overwrite that, so the state is taken by force.
 *
 * @param version such as {@code v1beta2}
 */
record KueueGateway(KubernetesClient client, String version) {

    static final String CONTROLLER = "supercargo.dev/budget";
    private static final String GROUP = "kueue.x-k8s.io";

    /** Names of the checks that the router answers. */
    List<String> checks() {
        return client
                .genericKubernetesResources(type("AdmissionCheck", "admissionchecks", false))
                .list()
                .getItems()
                .stream()
                .filter(check -> CONTROLLER.equals(check.get("spec", "controllerName")))
                .map(check -> check.getMetadata().getName())
                .sorted()
                .toList();
    }

    /** @throws KubernetesClientException if the cluster refuses or does not answer */
    List<Workload> workloads() {
        return client
                .genericKubernetesResources(type("Workload", "workloads", true))
                .inAnyNamespace()
                .list()
                .getItems()
                .stream()
                .map(Workload::of)
                .toList();
    }

    /** Tells Kueue that somebody answers this check; without that it admits nothing that has it. */
    void activate(String check, Instant now) {
        apply(
                type("AdmissionCheck", "admissionchecks", false),
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
                type("Workload", "workloads", true),
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
