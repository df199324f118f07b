package dev.supercargo.router.manifest;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JobSet with one Job, which the controller gives DNS names by itself. It restarts nothing: after a loss the router
 * decides again (ADR 0010).
 */
final class JobSetManifest {

    /** Of the one replicated Job; pods are called {@code <JobSet>-node-0-<index>}. */
    static final String REPLICATED_JOB = "node";

    private JobSetManifest() {}

    static Rendezvous rendezvous(AttemptPlan plan) {
        return new Rendezvous(plan.name() + "-" + REPLICATED_JOB + "-0", plan.name());
    }

    static GenericKubernetesResource of(
            AttemptPlan plan, WorkloadRules rules, PodTemplateSpec template, boolean suspended) {
        // The subdomain is the controller's to set.
        template.getSpec().setSubdomain(null);
        Map<String, Object> job =
                Map.of("metadata", Map.of("labels", plan.labels()), "spec", JobManifest.spec(plan, rules, template));
        Map<String, Object> spec = new TreeMap<>(Map.of(
                "suspend",
                suspended,
                "network",
                Map.of("enableDNSHostnames", true, "publishNotReadyAddresses", true),
                "failurePolicy",
                Map.of("maxRestarts", 0),
                "ttlSecondsAfterFinished",
                JobManifest.KEEP_FINISHED_SECONDS,
                "replicatedJobs",
                List.of(Map.of("name", REPLICATED_JOB, "replicas", 1, "template", job))));
        return new GenericKubernetesResourceBuilder()
                .withApiVersion(ClusterApis.JOBSET)
                .withKind("JobSet")
                .withMetadata(Manifest.metadata(plan, rules))
                .addToAdditionalProperties("spec", spec)
                .build();
    }
}
