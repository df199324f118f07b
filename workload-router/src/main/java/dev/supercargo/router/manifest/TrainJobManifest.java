package dev.supercargo.router.manifest;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Kubeflow TrainJob: what runs is ours, how processes are started is its runtime's. Where it runs is told by a runtime
 * patch under our own manager name. What patches cannot say (failure policy, grace period, device claims) is as the
 * runtime has it.
 */
final class TrainJobManifest {

    private static final String PATCH_MANAGER = "supercargo.dev/router";

    /** Kubeflow's name for the Job of the trainer, and for its container. */
    private static final String NODE = "node";

    private TrainJobManifest() {}

    static GenericKubernetesResource of(
            AttemptPlan plan, WorkloadRules rules, Optional<NodeChoice> nodes, boolean suspended) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("suspend", suspended);
        spec.put(
                "runtimeRef",
                Map.of(
                        "apiGroup",
                        "trainer.kubeflow.org",
                        "kind",
                        "ClusterTrainingRuntime",
                        "name",
                        rules.trainingRuntime()));
        spec.put("trainer", trainer(plan, rules));
        plan.activeAtMost().map(Duration::toSeconds).ifPresent(seconds -> spec.put("activeDeadlineSeconds", seconds));
        spec.put("runtimePatches", List.of(patch(plan, rules, nodes)));
        return new GenericKubernetesResourceBuilder()
                .withApiVersion(ClusterApis.TRAINER)
                .withKind("TrainJob")
                .withMetadata(Manifest.metadata(plan, rules))
                .addToAdditionalProperties("spec", spec)
                .build();
    }

    /** The runtime brings the variables by which the nodes of a gang meet, and refuses anybody else's. */
    private static Map<String, Object> trainer(AttemptPlan plan, WorkloadRules rules) {
        return Map.of(
                "image",
                plan.file().image(),
                "command",
                PodTemplate.command(plan),
                "env",
                Environment.of(plan, rules, Optional.empty()),
                "numNodes",
                plan.place().nodes(),
                "numProcPerNode",
                plan.place().acceleratorsPerNode(),
                "resourcesPerNode",
                Amounts.of(plan, rules));
    }

    private static Map<String, Object> patch(AttemptPlan plan, WorkloadRules rules, Optional<NodeChoice> nodes) {
        Map<String, Object> pod = new LinkedHashMap<>();
        pod.put("securityContext", Security.pod(plan.file().execution(), rules.restricted()));
        pod.put("volumes", Storage.volumes(plan.file().execution(), PodToken.of(plan, rules)));
        pod.put(
                "containers",
                List.of(Map.of(
                        "name",
                        NODE,
                        "volumeMounts",
                        Storage.mounts(plan.file().execution(), PodToken.of(plan, rules)),
                        "securityContext",
                        Security.container(plan.file().execution(), rules.restricted()))));
        if (!rules.imagePullSecrets().isEmpty()) {
            pod.put("imagePullSecrets", PodTemplate.pullSecrets(rules));
        }
        nodes.ifPresent(choice -> {
            pod.put("affinity", choice.affinity(plan));
            pod.put("tolerations", choice.tolerations());
        });
        Map<String, Object> template = Map.of(
                "metadata",
                Map.of("labels", plan.labels(), "annotations", PodTemplate.annotations(plan, rules)),
                "spec",
                pod);
        Map<String, Object> job =
                Map.of("metadata", Map.of("labels", plan.labels()), "spec", Map.of("template", template));
        return Map.of(
                "manager",
                PATCH_MANAGER,
                "trainingRuntimeSpec",
                Map.of(
                        "template",
                        Map.of("spec", Map.of("replicatedJobs", List.of(Map.of("name", NODE, "template", job))))));
    }
}
