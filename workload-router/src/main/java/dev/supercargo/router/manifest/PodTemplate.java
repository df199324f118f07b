package dev.supercargo.router.manifest;

import dev.supercargo.engine.workload.Checkpointing;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodResourceClaimBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pods of an attempt. */
final class PodTemplate {

    static final String CONTAINER = "train";

    private static final Duration GRACE_MIN = Duration.ofSeconds(30);

    /** Between the signal and the first byte of the checkpoint, and to exit after the last. */
    private static final Duration GRACE_MARGIN = Duration.ofSeconds(15);

    private PodTemplate() {}

    /** @param nodes where the pods go; empty while the workload is suspended */
    static PodTemplateSpec of(
            AttemptPlan plan, WorkloadRules rules, Optional<NodeChoice> nodes, Optional<Rendezvous> rendezvous) {
        PodSpecBuilder spec = new PodSpecBuilder()
                .withRestartPolicy("Never")
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withTerminationGracePeriodSeconds(
                        grace(plan.file().checkpointing()).toSeconds())
                .withSecurityContext(Security.pod(plan.file().execution(), rules.restricted()))
                .withImagePullSecrets(pullSecrets(rules))
                .withVolumes(Storage.volumes(plan.file().execution(), PodToken.of(plan, rules)))
                .withContainers(container(plan, rules, rendezvous));
        rendezvous.ifPresent(meeting -> spec.withSubdomain(meeting.subdomain()));
        nodes.ifPresent(choice -> spec.withAffinity(choice.affinity(plan)).withTolerations(choice.tolerations()));
        rules.scheduling().priorityClass().ifPresent(spec::withPriorityClassName);
        DeviceClaim.of(plan, rules)
                .ifPresent(claim -> spec.withResourceClaims(new PodResourceClaimBuilder()
                        .withName(DeviceClaim.NAME)
                        .withResourceClaimTemplateName(plan.name())
                        .build()));
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(plan.labels())
                .withAnnotations(annotations(plan, rules))
                .endMetadata()
                .withSpec(spec.build())
                .build();
    }

    static Map<String, String> annotations(AttemptPlan plan, WorkloadRules rules) {
        Map<String, String> annotations = plan.podAnnotations();
        if (plan.isGang() && rules.queue().isPresent()) {
            rules.scheduling().topology().ifPresent(level -> annotations.put(Names.PREFERRED_TOPOLOGY, level));
        }
        return annotations;
    }

    static List<String> command(AttemptPlan plan) {
        return List.of(
                "/bin/bash", "-ec", (plan.file().setup() + "\n" + plan.file().run()).strip());
    }

    static List<LocalObjectReference> pullSecrets(WorkloadRules rules) {
        return rules.imagePullSecrets().stream().map(LocalObjectReference::new).toList();
    }

    private static Container container(AttemptPlan plan, WorkloadRules rules, Optional<Rendezvous> rendezvous) {
        return new ContainerBuilder()
                .withName(CONTAINER)
                .withImage(plan.file().image())
                .withCommand(command(plan))
                .withEnv(Environment.of(plan, rules, rendezvous))
                .withResources(Amounts.of(plan, rules))
                .withVolumeMounts(Storage.mounts(plan.file().execution(), PodToken.of(plan, rules)))
                .withSecurityContext(Security.container(plan.file().execution(), rules.restricted()))
                .build();
    }

    /** A pod that is told to go must have the time to write its checkpoint. */
    private static Duration grace(Checkpointing checkpointing) {
        return switch (checkpointing) {
            case Checkpointing.None none -> GRACE_MIN;
            case Checkpointing.Every(Duration interval, Duration writeTime) -> {
                Duration needed = writeTime.plus(GRACE_MARGIN);
                yield needed.compareTo(GRACE_MIN) < 0 ? GRACE_MIN : needed;
            }
        };
    }
}
