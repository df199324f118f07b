package dev.supercargo.router.cluster;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.router.taskfile.TaskFile;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Kubernetes Job of one attempt, created suspended; {@link Release} then sends it to its place with one patch. Pure:
 * the same attempt gives the same Job under the same name, so that a retry cannot create a second one.
 *
 * @param name deterministic, from job and attempt
 * @param predictedCompute what the pods will compute if nothing disturbs; empty if unknown
 * @param startProgress share of the work that a checkpoint holds, 0..1
 */
record DesiredJob(
        String name,
        String namespace,
        String jobId,
        int attempt,
        TaskFile file,
        PlaceRef place,
        Optional<Duration> predictedCompute,
        double startProgress) {

    private static final int KEEP_FINISHED_SECONDS = 86_400;

    Job manifest() {
        Map<String, String> labels = new TreeMap<>(Map.of(
                Names.MANAGED_BY,
                Names.MANAGER,
                Names.JOB_ID,
                jobId,
                Names.ATTEMPT,
                Integer.toString(attempt),
                Names.TEAM,
                file.team()));
        return new JobBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .withLabels(labels)
                .endMetadata()
                .withNewSpec()
                .withSuspend(true)
                .withCompletionMode("Indexed")
                .withCompletions(place.nodes())
                .withParallelism(place.nodes())
                // The router decides again after every failure; Kubernetes must not start over by itself.
                .withBackoffLimit(0)
                .withNewPodFailurePolicy()
                .addNewRule()
                .withAction("FailJob")
                .addNewOnPodCondition()
                .withType("DisruptionTarget")
                .withStatus("True")
                .endOnPodCondition()
                .endRule()
                .endPodFailurePolicy()
                .withTtlSecondsAfterFinished(KEEP_FINISHED_SECONDS)
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(labels)
                .withAnnotations(annotations())
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Never")
                .withAutomountServiceAccountToken(false)
                .withNewSecurityContext()
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .endSecurityContext()
                .withContainers(container())
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private Map<String, String> annotations() {
        Map<String, String> annotations = new TreeMap<>();
        predictedCompute.ifPresent(time -> annotations.put(Names.PREDICTED_RUN_TIME, time.toString()));
        annotations.put(Names.START_PROGRESS, Double.toString(startProgress));
        if (file.checkpointing() instanceof Checkpointing.Every(Duration interval, Duration writeTime)) {
            annotations.put(Names.CHECKPOINT_INTERVAL, interval.toString());
        }
        return annotations;
    }

    private Container container() {
        Map<String, Quantity> accelerators =
                Map.of(acceleratorResource(), new Quantity(Integer.toString(place.acceleratorsPerNode())));
        return new ContainerBuilder()
                .withName("train")
                .withImage(file.image())
                .withCommand("/bin/bash", "-ec", (file.setup() + "\n" + file.run()).strip())
                .withEnv(environment())
                .withNewResources()
                .withRequests(accelerators)
                .withLimits(accelerators)
                .endResources()
                .withNewSecurityContext()
                .withAllowPrivilegeEscalation(false)
                .endSecurityContext()
                .build();
    }

    /** What the script may want to know, also under SkyPilot's names, so that its task files run unchanged. */
    private List<EnvVar> environment() {
        List<EnvVar> variables = new ArrayList<>();
        new TreeMap<>(file.environment()).forEach((name, value) -> variables.add(new EnvVar(name, value, null)));
        String nodes = Integer.toString(place.nodes());
        String perNode = Integer.toString(place.acceleratorsPerNode());
        variables.add(new EnvVar("SUPERCARGO_JOB_ID", jobId, null));
        variables.add(new EnvVar("SUPERCARGO_START_PROGRESS", Double.toString(startProgress), null));
        for (String prefix : List.of("SUPERCARGO", "SKYPILOT")) {
            variables.add(new EnvVar(prefix + "_NUM_NODES", nodes, null));
            variables.add(new EnvVar(prefix + "_NUM_GPUS_PER_NODE", perNode, null));
            variables.add(new EnvVarBuilder()
                    .withName(prefix + "_NODE_RANK")
                    .withNewValueFrom()
                    .withNewFieldRef()
                    .withFieldPath("metadata.annotations['batch.kubernetes.io/job-completion-index']")
                    .endFieldRef()
                    .endValueFrom()
                    .build());
        }
        return variables;
    }

    /** The extended resource by the accelerator's vendor. */
    private String acceleratorResource() {
        String id = place.acceleratorId();
        if (id.startsWith("amd-")) {
            return "amd.com/gpu";
        }
        if (id.startsWith("google-")) {
            return "google.com/tpu";
        }
        if (id.startsWith("aws-")) {
            return "aws.amazon.com/neuron";
        }
        return id.startsWith("intel-") ? "habana.ai/gaudi" : "nvidia.com/gpu";
    }

    Market market() {
        return Market.valueOf(place.market());
    }
}
