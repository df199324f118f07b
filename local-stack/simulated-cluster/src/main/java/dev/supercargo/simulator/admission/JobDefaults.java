package dev.supercargo.simulator.admission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;

/** The defaults of a batch/v1 Job, its generated selector and the labels of its pods. */
final class JobDefaults {

    private static final int BACKOFF_LIMIT = 6;

    private JobDefaults() {}

    static void apply(ObjectNode job) {
        ObjectNode spec = Json.child(job, "spec");
        if (!spec.has("parallelism")) {
            spec.put("parallelism", 1);
            if (!spec.has("completions")) {
                spec.put("completions", 1);
            }
        }
        if (!spec.has("backoffLimit")) {
            spec.put("backoffLimit", spec.has("backoffLimitPerIndex") ? Integer.MAX_VALUE : BACKOFF_LIMIT);
        }
        if (!spec.has("suspend")) {
            spec.put("suspend", false);
        }
        PodDefaults.putIfAbsent(spec, "completionMode", "NonIndexed");
        PodDefaults.putIfAbsent(
                spec, "podReplacementPolicy", spec.has("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
        String uid = Metadata.uid(job);
        Json.child(spec, "selector", "matchLabels").put("batch.kubernetes.io/controller-uid", uid);
        if (spec.get("template") instanceof ObjectNode template) {
            Json.child(template, "metadata", "labels")
                    .put("batch.kubernetes.io/controller-uid", uid)
                    .put("batch.kubernetes.io/job-name", Metadata.name(job))
                    .put("controller-uid", uid)
                    .put("job-name", Metadata.name(job));
            if (template.get("spec") instanceof ObjectNode podSpec && podSpec.has("restartPolicy")) {
                PodDefaults.apply(podSpec);
            }
        }
    }
}
