package dev.supercargo.router.manifest;

import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpecBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicy;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyBuilder;
import java.time.Duration;
import java.util.ArrayList;

/** An Indexed Job: one pod a node. */
final class JobManifest {

    /** A day to look at what has ended; accounts and history are in the router's database. */
    static final int KEEP_FINISHED_SECONDS = 86_400;

    private JobManifest() {}

    static Job of(AttemptPlan plan, WorkloadRules rules, PodTemplateSpec template, boolean suspended) {
        JobSpec spec = spec(plan, rules, template);
        spec.setSuspend(suspended);
        spec.setTtlSecondsAfterFinished(KEEP_FINISHED_SECONDS);
        return new JobBuilder()
                .withMetadata(Manifest.metadata(plan, rules))
                .withSpec(spec)
                .build();
    }

    static JobSpec spec(AttemptPlan plan, WorkloadRules rules, PodTemplateSpec template) {
        return new JobSpecBuilder()
                .withCompletionMode("Indexed")
                .withCompletions(plan.place().nodes())
                .withParallelism(plan.place().nodes())
                // The router decides again after every failure; Kubernetes must not start over by itself (ADR 0010).
                .withBackoffLimit(0)
                .withPodFailurePolicy(failurePolicy(rules))
                .withPodReplacementPolicy("Failed")
                .withActiveDeadlineSeconds(
                        plan.activeAtMost().map(Duration::toSeconds).orElse(null))
                .withTemplate(template)
                .build();
    }

    /** Bugs first: a script that was wrong when its node was taken would be wrong on the next one, too. */
    private static PodFailurePolicy failurePolicy(WorkloadRules rules) {
        PodFailurePolicyBuilder policy = new PodFailurePolicyBuilder();
        if (!rules.bugExitCodes().isEmpty()) {
            policy.addNewRule()
                    .withAction("FailJob")
                    .withNewOnExitCodes()
                    .withContainerName(PodTemplate.CONTAINER)
                    .withOperator("In")
                    .withValues(new ArrayList<>(rules.bugExitCodes()))
                    .endOnExitCodes()
                    .endRule();
        }
        return policy.addNewRule()
                .withAction("FailJob")
                .addNewOnPodCondition()
                .withType("DisruptionTarget")
                .withStatus("True")
                .endOnPodCondition()
                .endRule()
                .build();
    }
}
