package dev.supercargo.router.manifest;

import dev.supercargo.contracts.routing.PlaceRef;
import java.util.Optional;

/** How a pod asks for the accelerators of its place. */
final class Accelerators {

    private Accelerators() {}

    /** The extended resource by the accelerator's vendor. */
    static String resource(PlaceRef place) {
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

    /** The class of devices that a ResourceClaim names; empty for vendors whose driver has none. */
    static Optional<String> deviceClass(PlaceRef place) {
        return switch (resource(place)) {
            case "nvidia.com/gpu" -> Optional.of("gpu.nvidia.com");
            case "amd.com/gpu" -> Optional.of("gpu.amd.com");
            default -> Optional.empty();
        };
    }
}
