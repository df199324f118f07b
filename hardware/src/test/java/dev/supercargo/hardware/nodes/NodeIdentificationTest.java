package dev.supercargo.hardware.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import dev.supercargo.hardware.csv.CsvTable;
import dev.supercargo.hardware.nodes.Sharing.Partition;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Unknown;
import dev.supercargo.quantities.Memory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeIdentificationTest {

    @ParameterizedTest
    @CsvSource({
        "nvidia.com/gpu.product, NVIDIA-A100-SXM4-40GB, nvidia-a100-sxm-40gb",
        "nvidia.com/gpu.product, A100-SXM4-40GB, nvidia-a100-sxm-40gb",
        "nvidia.com/gpu.product, NVIDIA-A100-80GB-PCIe, nvidia-a100-pcie-80gb",
        "nvidia.com/gpu.product, NVIDIA-H100-80GB-HBM3, nvidia-h100-sxm-80gb",
        "nvidia.com/gpu.product, Tesla-T4-SHARED, nvidia-t4-16gb",
        "nvidia.com/gpu.product, NVIDIA-A100-SXM4-40GB-MIG-1g.5gb, nvidia-a100-sxm-40gb",
        "nvidia.com/gpu.product, NVIDIA-GeForce-RTX-4090, nvidia-rtx-4090-24gb",
        "amd.com/gpu.product-name, AMD_Instinct_MI300X_OAM, amd-mi300x-192gb",
        "beta.amd.com/gpu.product-name, AMD_Instinct_MI210, amd-mi210-64gb",
        "karpenter.k8s.aws/instance-gpu-name, a10g, nvidia-a10g-24gb",
        "karpenter.k8s.aws/instance-accelerator-name, trainium, aws-trainium1-32gb",
        "cloud.google.com/gke-accelerator, nvidia-tesla-a100, nvidia-a100-sxm-40gb",
        "cloud.google.com/gke-accelerator, nvidia-h100-mega-80gb, nvidia-h100-sxm-80gb",
        "cloud.google.com/gke-tpu-accelerator, tpu-v5-lite-podslice, google-tpu-v5e-16gb",
        "node.kubernetes.io/instance-type, p4de.24xlarge, nvidia-a100-sxm-80gb",
        "node.kubernetes.io/instance-type, Standard_NC24ads_A100_v4, nvidia-a100-pcie-80gb",
        "node.kubernetes.io/instance-type, Standard_ND96isr_H100_v5, nvidia-h100-sxm-80gb",
        "node.kubernetes.io/instance-type, a3-highgpu-8g, nvidia-h100-sxm-80gb"
    })
    void knowsTheNamesOfDriversAndClouds(String label, String value, String id) {
        Identified identified = NodeIdentification.identify(new NodeFacts(Map.of(label, value), Map.of()));

        assertThat(identified.acceleratorId()).isEqualTo(Measured.known(id));
        assertThat(identified.toldBy()).isEqualTo(label);
    }

    @Test
    void tellsVariantsApartByTheirMemory() {
        assertThat(karpenter("a100", "40960")).isEqualTo(Measured.known("nvidia-a100-sxm-40gb"));
        assertThat(karpenter("a100", "81920")).isEqualTo(Measured.known("nvidia-a100-sxm-80gb"));
        assertThat(karpenter("v100", "32768")).isEqualTo(Measured.known("nvidia-v100-sxm-32gb"));
        assertThat(karpenter("a100", "12345")).isInstanceOf(Unknown.class);
    }

    @Test
    void believesTheDriverBeforeTheInstanceType() {
        NodeFacts node = new NodeFacts(
                Map.of(
                        "nvidia.com/gpu.product", "NVIDIA-L4",
                        "node.kubernetes.io/instance-type", "p5.48xlarge"),
                Map.of("nvidia.com/gpu", 1L));

        assertThat(NodeIdentification.identify(node).acceleratorId()).isEqualTo(Measured.known("nvidia-l4-24gb"));
    }

    @Test
    void countsPartitionsWithTheirMemory() {
        NodeFacts node = new NodeFacts(
                Map.of(
                        "nvidia.com/gpu.product", "NVIDIA-A100-SXM4-40GB",
                        "nvidia.com/gpu.count", "1",
                        "nvidia.com/mig.strategy", "mixed"),
                Map.of("nvidia.com/mig-1g.5gb", 3L, "nvidia.com/mig-2g.10gb", 2L));

        Identified identified = NodeIdentification.identify(node);

        assertThat(identified.devices()).isEqualTo(Measured.known(1));
        assertThat(identified.sharing())
                .isEqualTo(new Sharing.Partitioned(List.of(
                        new Partition("1g.5gb", Memory.ofGib(5), 3), new Partition("2g.10gb", Memory.ofGib(10), 2))));
    }

    @Test
    void countsDevicesAndNotTheReplicasTheyAreOfferedAs() {
        NodeFacts node = new NodeFacts(
                Map.of(
                        "nvidia.com/gpu.product", "Tesla-T4-SHARED",
                        "nvidia.com/gpu.count", "4",
                        "nvidia.com/gpu.replicas", "10"),
                Map.of("nvidia.com/gpu", 40L));

        Identified identified = NodeIdentification.identify(node);

        assertThat(identified.devices()).isEqualTo(Measured.known(4));
        assertThat(identified.sharing()).isEqualTo(new Sharing.TimeSliced(10));
    }

    @Test
    void saysWhyItDoesNotKnowANode() {
        assertThat(reason(Map.of("nvidia.com/gpu.product", "NVIDIA-X9000"), Map.of()))
                .contains("NVIDIA-X9000")
                .contains("does not know");
        assertThat(reason(Map.of(), Map.of("nvidia.com/gpu", 8L))).contains("GPU feature discovery");
        assertThat(reason(Map.of("node.kubernetes.io/instance-type", "m5.large"), Map.of()))
                .contains("no accelerator");
    }

    @Test
    void mapsOnlyToAcceleratorsThatThereAre() {
        Set<String> ids =
                BundledAccelerators.read().stream().map(Accelerator::id).collect(Collectors.toSet());

        assertThat(CsvTable.ofResource("/hardware/node-names.csv").rows())
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(ids).contains(row.text("accelerator_id")));
    }

    private static Measured<String> karpenter(String name, String mebibytes) {
        return NodeIdentification.identify(new NodeFacts(
                        Map.of(
                                "karpenter.k8s.aws/instance-gpu-name", name,
                                "karpenter.k8s.aws/instance-gpu-memory", mebibytes),
                        Map.of()))
                .acceleratorId();
    }

    private static String reason(Map<String, String> labels, Map<String, Long> capacity) {
        return ((Unknown<String>) NodeIdentification.identify(new NodeFacts(labels, capacity))
                        .acceleratorId())
                .reason();
    }
}
