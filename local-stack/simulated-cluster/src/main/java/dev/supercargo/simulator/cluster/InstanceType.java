package dev.supercargo.simulator.cluster;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A kind of machine that can be rented or owned.
 *
 * @param name the provider's name, for example {@code p5.48xlarge}
 * @param provider lower-case id, for example {@code aws}
 * @param accelerator canonical id, for example {@code nvidia-h100-sxm-80gb}
 * @param product what NVIDIA's feature discovery would print
 * @param gpus number of GPUs
 * @param gpuMemoryMib memory of one GPU in MiB
 * @param vcpus virtual CPUs
 * @param memoryGib main memory in GiB
 */
public record InstanceType(
        String name,
        String provider,
        String accelerator,
        String product,
        int gpus,
        int gpuMemoryMib,
        int vcpus,
        int memoryGib) {

    private static final int PODS_PER_NODE = 110;

    /** The labels that a node of this type carries everywhere. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Labels.INSTANCE_TYPE, name);
        labels.put(Labels.PROVIDER, provider);
        labels.put(Labels.ACCELERATOR, accelerator);
        labels.put(Labels.GPU_PRODUCT, product);
        labels.put(Labels.GPU_COUNT, Integer.toString(gpus));
        labels.put(Labels.GPU_MEMORY, Integer.toString(gpuMemoryMib));
        labels.put(Labels.SIMULATED, "true");
        labels.put("kubernetes.io/arch", "amd64");
        labels.put("kubernetes.io/os", "linux");
        return labels;
    }

    /** What a node of this type offers, as Kubernetes quantities. */
    public Map<String, String> capacity() {
        Map<String, String> capacity = new LinkedHashMap<>();
        capacity.put("cpu", Integer.toString(vcpus));
        capacity.put("memory", memoryGib + "Gi");
        capacity.put("pods", Integer.toString(PODS_PER_NODE));
        capacity.put(Labels.GPU, Integer.toString(gpus));
        return capacity;
    }
}
