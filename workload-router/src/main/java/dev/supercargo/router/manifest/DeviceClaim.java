package dev.supercargo.router.manifest;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.resource.v1.ResourceClaimTemplate;
import io.fabric8.kubernetes.api.model.resource.v1.ResourceClaimTemplateBuilder;
import java.util.Optional;

/**
 * Accelerators by dynamic resource allocation instead of an extended resource. Which device it is, the place decides; the
 * claim says only how many of the vendor's.
 *
 * @param deviceClass such as {@code gpu.nvidia.com}
 */
record DeviceClaim(AttemptPlan plan, String deviceClass) {

    /** Of the claim in the pod. */
    static final String NAME = "accelerators";

    static Optional<DeviceClaim> of(AttemptPlan plan, WorkloadRules rules) {
        return Accelerators.deviceClass(plan.place())
                .filter(known -> rules.deviceClaims())
                .map(known -> new DeviceClaim(plan, known));
    }

    ResourceClaimTemplate template(OwnerReference owner) {
        return new ResourceClaimTemplateBuilder()
                .withNewMetadata()
                .withName(plan.name())
                .withNamespace(plan.namespace())
                .withLabels(plan.labels())
                .withOwnerReferences(owner)
                .endMetadata()
                .withNewSpec()
                .withNewSpec()
                .withNewDevices()
                .addNewRequest()
                .withName(NAME)
                .withNewExactly()
                .withDeviceClassName(deviceClass)
                .withAllocationMode("ExactCount")
                .withCount((long) plan.place().acceleratorsPerNode())
                .endExactly()
                .endRequest()
                .endDevices()
                .endSpec()
                .endSpec()
                .build();
    }
}
