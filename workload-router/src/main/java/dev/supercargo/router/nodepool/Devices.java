package dev.supercargo.router.nodepool;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.Set;
import java.util.stream.Stream;

/** Extended resources that stand for accelerators. */
public final class Devices {

    private static final Set<String> WHOLE = Set.of(
            "nvidia.com/gpu",
            "nvidia.com/gpu.shared",
            "amd.com/gpu",
            "google.com/tpu",
            "aws.amazon.com/neuron",
            "habana.ai/gaudi",
            "gpu.intel.com/xe");

    private Devices() {}

    /** Accelerators that a pod asks for by extended resource. */
    public static int askedFor(Pod pod) {
        return pod.getSpec().getContainers().stream()
                .flatMap(container -> Stream.ofNullable(container.getResources()))
                .flatMap(resources -> Stream.ofNullable(resources.getLimits()))
                .flatMap(limits -> limits.entrySet().stream())
                .filter(limit -> isAccelerator(limit.getKey()))
                .mapToInt(limit -> limit.getValue().getNumericalAmount().intValue())
                .sum();
    }

    static boolean isAccelerator(String resource) {
        return WHOLE.contains(resource) || resource.startsWith("nvidia.com/mig-");
    }
}
