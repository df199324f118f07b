package dev.supercargo.router.nodepool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Measured;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clusters list ({@code in-*.yaml}) and the pools that are seen in it ({@code out-*.yaml}). */
class NodePoolsTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/dev/supercargo/router/nodepool");
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @ValueSource(strings = {"karpenter", "eks", "gke", "aks", "on-premises", "leaving"})
    void areToldByLabelsAndTaints(String cluster) throws IOException {
        ArrayNode seen = YAML.createArrayNode();
        pools(cluster).forEach(pool -> seen.add(summary(pool)));

        assertThat((JsonNode) seen)
                .isEqualTo(YAML.readTree(Files.readString(DIRECTORY.resolve("out-" + cluster + ".yaml"))));
    }

    @Test
    void aKarpenterPoolIsPickedByWhatWasDecided() throws IOException {
        assertThat(pools("karpenter")
                        .getFirst()
                        .nodesFor(place("us-east-1", "p4d.24xlarge", "SPOT"))
                        .labels())
                .isEqualTo(Map.of(
                        "node.kubernetes.io/instance-type", "p4d.24xlarge",
                        "karpenter.sh/capacity-type", "spot",
                        "topology.kubernetes.io/region", "us-east-1"));
    }

    @Test
    void aManagedGroupIsPickedByItsOwnLabel() throws IOException {
        NodePool spot = pools("aks").getFirst();

        assertThat(spot.nodesFor(place("westeurope", "Standard_NC24ads_A100_v4", "SPOT"))
                        .labels())
                .isEqualTo(Map.of(
                        "kubernetes.azure.com/agentpool", "gpuspot",
                        "node.kubernetes.io/instance-type", "Standard_NC24ads_A100_v4"));
        assertThat(spot.nodesFor(place("westeurope", "Standard_NC24ads_A100_v4", "SPOT"))
                        .taints())
                .containsExactly("dedicated");
    }

    @Test
    void ownedMachinesArePickedByAssetOrName() throws IOException {
        List<NodePool> pools = pools("on-premises");

        assertThat(pools.get(0).nodesFor(place("hq", "dgx", "OWNED")).labels())
                .isEqualTo(Map.of("supercargo.dev/asset", "dgx"));
        assertThat(pools.get(1).nodesFor(place("hq", "lab-1", "OWNED")).labels())
                .isEqualTo(Map.of("kubernetes.io/hostname", "lab-1"));
    }

    private static List<NodePool> pools(String cluster) throws IOException {
        JsonNode given = YAML.readTree(Files.readString(DIRECTORY.resolve("in-" + cluster + ".yaml")));
        List<Node> nodes = new ArrayList<>();
        given.path("nodes").forEach(node -> nodes.add(Serialization.unmarshal(node.toString(), Node.class)));
        List<GenericKubernetesResource> karpenter = new ArrayList<>();
        given.path("nodePools")
                .forEach(pool ->
                        karpenter.add(Serialization.unmarshal(pool.toString(), GenericKubernetesResource.class)));
        Set<String> tolerated = new TreeSet<>();
        given.path("tolerate").forEach(key -> tolerated.add(key.asText()));
        return NodePools.read("c", nodes, karpenter, tolerated);
    }

    private static ObjectNode summary(NodePool pool) {
        ObjectNode summary = YAML.createObjectNode();
        summary.put("name", pool.name())
                .put("provisioner", pool.provisioner().name())
                .put("provider", pool.provider());
        list(summary.putArray("markets"), pool.capacityTypes());
        list(summary.putArray("instanceTypes"), pool.instanceTypes());
        list(summary.putArray("regions"), pool.regions());
        summary.set("labels", YAML.valueToTree(pool.labels()));
        summary.put(
                "accelerator",
                pool.hardware().acceleratorId() instanceof Measured.Known<String>(String id) ? id : "unknown");
        summary.put("accelerators", pool.hardware().accelerators());
        list(summary.putArray("nodes"), pool.hardware().nodes());
        if (!pool.tolerated().isEmpty()) {
            list(summary.putArray("tolerated"), pool.tolerated());
        }
        return summary.put("door", pool.door() instanceof Door.Closed(String why) ? why : "open");
    }

    private static void list(ArrayNode into, Iterable<String> texts) {
        new TreeSet<>(java.util.stream.StreamSupport.stream(texts.spliterator(), false)
                        .toList())
                .forEach(into::add);
    }

    private static PlaceRef place(String region, String instanceType, String market) {
        return new PlaceRef("id", "any", region, null, instanceType, market, "c", "any", 1, 1, false);
    }
}
