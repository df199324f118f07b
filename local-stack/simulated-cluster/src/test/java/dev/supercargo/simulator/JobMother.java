package dev.supercargo.simulator;

import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jobs as the router would write them. */
final class JobMother {

    static final String NAMESPACE = "supercargo";

    private final String name;
    private final Map<String, String> annotations = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<NodeSelectorRequirement> requirements = new ArrayList<>();
    private int gpus = 1;
    private int pods = 1;
    private boolean suspended;
    private int failJobOn;

    private JobMother(String name) {
        this.name = name;
    }

    static JobMother aJob(String name) {
        return new JobMother(name).annotated("supercargo.dev/predicted-run-time", "PT2H");
    }

    JobMother annotated(String key, String value) {
        annotations.put(key, value);
        return this;
    }

    JobMother with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    JobMother on(String key, String... values) {
        requirements.add(new NodeSelectorRequirement(key, "In", List.of(values)));
        return this;
    }

    JobMother onSpot(String instanceType) {
        return on("karpenter.sh/capacity-type", "spot").on("node.kubernetes.io/instance-type", instanceType);
    }

    JobMother onPremises() {
        return on("karpenter.sh/capacity-type", "on-prem");
    }

    JobMother gpus(int count) {
        gpus = count;
        return this;
    }

    JobMother pods(int count) {
        pods = count;
        return this;
    }

    JobMother suspended() {
        suspended = true;
        return this;
    }

    JobMother failingOn(int exitCode) {
        failJobOn = exitCode;
        return this;
    }

    Job build() {
        JobBuilder job = new JobBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(NAMESPACE)
                .addToLabels("supercargo.dev/job-id", name)
                .endMetadata()
                .withNewSpec()
                .withSuspend(suspended)
                .withParallelism(pods)
                .withCompletions(pods)
                .withCompletionMode("Indexed")
                .withNewPodFailurePolicy()
                .endPodFailurePolicy()
                .withNewTemplate()
                .withNewMetadata()
                .withAnnotations(annotations)
                .addToLabels("supercargo.dev/job-id", name)
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Never")
                .addNewToleration()
                .withKey("nvidia.com/gpu")
                .withOperator("Exists")
                .endToleration()
                .addNewContainer()
                .withName("train")
                .withImage("training:1")
                .withNewResources()
                .addToLimits("nvidia.com/gpu", new Quantity(Integer.toString(gpus)))
                .endResources()
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec();
        if (failJobOn > 0) {
            job = job.editSpec()
                    .editPodFailurePolicy()
                    .addNewRule()
                    .withAction("FailJob")
                    .withNewOnExitCodes()
                    .withContainerName("train")
                    .withOperator("In")
                    .withValues(failJobOn)
                    .endOnExitCodes()
                    .endRule()
                    .endPodFailurePolicy()
                    .endSpec();
        }
        job = job.editSpec()
                .editPodFailurePolicy()
                .addNewRule()
                .withAction("Ignore")
                .addNewOnPodCondition("True", "DisruptionTarget")
                .endRule()
                .endPodFailurePolicy()
                .endSpec();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            job = job.editSpec()
                    .editTemplate()
                    .editSpec()
                    .editFirstContainer()
                    .addNewEnv()
                    .withName(variable.getKey())
                    .withValue(variable.getValue())
                    .endEnv()
                    .endContainer()
                    .endSpec()
                    .endTemplate()
                    .endSpec();
        }
        if (!requirements.isEmpty()) {
            job = job.editSpec()
                    .editTemplate()
                    .editSpec()
                    .withNewAffinity()
                    .withNewNodeAffinity()
                    .withNewRequiredDuringSchedulingIgnoredDuringExecution()
                    .addNewNodeSelectorTerm()
                    .withMatchExpressions(requirements)
                    .endNodeSelectorTerm()
                    .endRequiredDuringSchedulingIgnoredDuringExecution()
                    .endNodeAffinity()
                    .endAffinity()
                    .endSpec()
                    .endTemplate()
                    .endSpec();
        }
        return job.build();
    }
}
