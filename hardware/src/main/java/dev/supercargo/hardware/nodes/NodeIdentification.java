package dev.supercargo.hardware.nodes;

import dev.supercargo.hardware.nodes.NodeNames.ToldBy;
import dev.supercargo.hardware.nodes.Sharing.Partition;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies the accelerators of a node. What the driver says (NVIDIA GPU feature discovery, AMD's labeller) goes before
 * what the cloud says (Karpenter, GKE), and that before the instance type (EKS, AKS, Compute Engine).
 */
public final class NodeIdentification {

    private static final String PRODUCT = "nvidia.com/gpu.product";
    private static final Pattern MIG_SUFFIX = Pattern.compile("(.+)-MIG-(\\d+g\\.(\\d+)gb(?:\\+me)?)");
    private static final Pattern MIG_RESOURCE = Pattern.compile("nvidia\\.com/mig-(\\d+g\\.(\\d+)gb(?:\\.me)?)");
    private static final String SHARED_SUFFIX = "-SHARED";
    private static final double MIB_PER_GIB = 1024;

    /** Extended resources that count whole devices. */
    private static final List<String> DEVICE_RESOURCES = List.of(
            "nvidia.com/gpu",
            "amd.com/gpu",
            "google.com/tpu",
            "aws.amazon.com/neuron",
            "habana.ai/gaudi",
            "gpu.intel.com/xe");

    /** Label, who uses such names, and the label with the memory in MiB; the first that is there decides. */
    private record Source(String label, ToldBy toldBy, String memoryLabel) {}

    private static final List<Source> SOURCES = List.of(
            new Source(PRODUCT, ToldBy.GFD, "nvidia.com/gpu.memory"),
            new Source("amd.com/gpu.product-name", ToldBy.AMD, ""),
            new Source("beta.amd.com/gpu.product-name", ToldBy.AMD, ""),
            new Source(
                    "karpenter.k8s.aws/instance-gpu-name", ToldBy.KARPENTER, "karpenter.k8s.aws/instance-gpu-memory"),
            new Source("karpenter.k8s.aws/instance-accelerator-name", ToldBy.KARPENTER, ""),
            new Source("cloud.google.com/gke-accelerator", ToldBy.GKE, ""),
            new Source("cloud.google.com/gke-tpu-accelerator", ToldBy.GKE, ""),
            new Source("node.kubernetes.io/instance-type", ToldBy.INSTANCE_TYPE, ""),
            new Source("beta.kubernetes.io/instance-type", ToldBy.INSTANCE_TYPE, ""));

    private NodeIdentification() {}

    public static Identified identify(NodeFacts node) {
        Sharing sharing = sharing(node);
        for (Source source : SOURCES) {
            String written = node.labels().get(source.label());
            if (written == null) {
                continue;
            }
            Optional<String> id =
                    NodeNames.bundled().find(source.toldBy(), bare(written), memory(node, source.memoryLabel()));
            if (id.isPresent()) {
                return new Identified(Measured.known(id.get()), devices(node, sharing), sharing, source.label());
            }
        }
        return new Identified(Measured.unknown(reason(node)), devices(node, sharing), sharing, "");
    }

    private static String reason(NodeFacts node) {
        for (Source source : SOURCES) {
            String written = node.labels().get(source.label());
            if (written != null && source.toldBy() != ToldBy.INSTANCE_TYPE) {
                return "label " + source.label() + " says '" + written + "', which the catalog does not know";
            }
        }
        return DEVICE_RESOURCES.stream().anyMatch(node.capacity()::containsKey)
                ? "the node has devices, but no label names them; maybe GPU feature discovery is not installed"
                : "the node has no accelerator that a label or a resource names";
    }

    /** Without what GPU feature discovery appends for shared and partitioned devices. */
    private static String bare(String product) {
        String whole = product.endsWith(SHARED_SUFFIX)
                ? product.substring(0, product.length() - SHARED_SUFFIX.length())
                : product;
        Matcher mig = MIG_SUFFIX.matcher(whole);
        return mig.matches() ? mig.group(1) : whole;
    }

    private static Sharing sharing(NodeFacts node) {
        Map<String, Partition> partitions = new TreeMap<>();
        node.capacity().forEach((resource, count) -> {
            Matcher mig = MIG_RESOURCE.matcher(resource);
            if (mig.matches() && count > 0) {
                partitions.put(mig.group(1), partition(mig.group(1), mig.group(2), Math.toIntExact(count)));
            }
        });
        String product = node.labels().getOrDefault(PRODUCT, "");
        Matcher suffix = MIG_SUFFIX.matcher(product.replace(SHARED_SUFFIX, ""));
        if (partitions.isEmpty() && suffix.matches()) {
            int count = Math.toIntExact(node.capacity().getOrDefault("nvidia.com/gpu", 0L));
            partitions.put(suffix.group(2), partition(suffix.group(2), suffix.group(3), count));
        }
        if (!partitions.isEmpty()) {
            return new Sharing.Partitioned(new ArrayList<>(partitions.values()));
        }
        int replicas = number(node.labels().get("nvidia.com/gpu.replicas")).orElse(1);
        boolean shared = product.endsWith(SHARED_SUFFIX) || node.capacity().containsKey("nvidia.com/gpu.shared");
        return shared || replicas > 1 ? new Sharing.TimeSliced(Math.max(replicas, 1)) : new Sharing.Whole();
    }

    private static Partition partition(String profile, String gigabytes, int count) {
        return new Partition(profile, Memory.ofGib(Integer.parseInt(gigabytes)), count);
    }

    /** Labels count devices; a resource counts what pods can ask for, which is more if devices are shared. */
    private static Measured<Integer> devices(NodeFacts node, Sharing sharing) {
        for (String label : List.of("nvidia.com/gpu.count", "karpenter.k8s.aws/instance-gpu-count")) {
            Optional<Integer> count = number(node.labels().get(label));
            if (count.isPresent()) {
                return Measured.known(count.get());
            }
        }
        if (sharing instanceof Sharing.Whole) {
            for (String resource : DEVICE_RESOURCES) {
                Long count = node.capacity().get(resource);
                if (count != null) {
                    return Measured.known(Math.toIntExact(count));
                }
            }
        }
        return Measured.unknown("no label or resource counts whole devices");
    }

    private static Measured<Double> memory(NodeFacts node, String label) {
        return number(node.labels().get(label))
                .map(mebibytes -> Measured.known(mebibytes / MIB_PER_GIB))
                .orElseGet(() -> Measured.unknown("no label tells it"));
    }

    private static Optional<Integer> number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
