package dev.supercargo.simulator.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.api.Operations;
import dev.supercargo.simulator.api.WriteOptions;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.ResourceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Brings the store to what the cluster file describes; what is there already stays, changed pools are renewed. */
public final class Seeder {

    private static final List<String> NAMESPACES = List.of("default", "kube-system", "kube-public", "kube-node-lease");
    private static final String DEFAULT_START_UP = "PT2M";

    private final ResourceStore store;
    private final Operations operations;

    public Seeder(ResourceStore store, Operations operations) {
        this.store = store;
        this.operations = operations;
    }

    public void seed(ClusterFile cluster, Instant now) throws IOException {
        List<String> namespaces = new ArrayList<>(NAMESPACES);
        namespaces.addAll(cluster.namespaces());
        namespaces.forEach(name -> createIfAbsent(ResourceType.NAMESPACE, "", named(name)));
        for (String kind : List.of("nodepools", "nodeclaims")) {
            String yaml = ClusterFile.resource("crd-" + kind + ".yaml");
            createIfAbsent(ResourceType.CUSTOM_RESOURCE_DEFINITION, "", Json.readYaml(yaml, ObjectNode.class));
        }
        cluster.nodes().forEach(node -> staticNode(node, now));
        cluster.nodePools().forEach(this::pool);
    }

    /**
     * Serves the CustomResourceDefinitions of a directory; one that is known already is brought to what its file says.
     *
     * @throws IOException if a file cannot be read or is no such definition
     */
    public void define(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                ObjectNode definition = Json.readYaml(Files.readString(file), ObjectNode.class);
                if (ResourceType.CUSTOM_RESOURCE_DEFINITION
                        .kind()
                        .equals(definition.path("kind").asText())) {
                    define(definition);
                }
            }
        }
    }

    private void define(ObjectNode definition) {
        createIfAbsent(ResourceType.CUSTOM_RESOURCE_DEFINITION, "", definition);
        store.update(
                ResourceType.CUSTOM_RESOURCE_DEFINITION,
                "",
                Metadata.name(definition),
                known -> known.set("spec", definition.get("spec")));
    }

    private static ObjectNode named(String name) {
        ObjectNode object = Json.object();
        Json.child(object, "metadata").put("name", name);
        return object;
    }

    private void createIfAbsent(ResourceType type, String namespace, ObjectNode object) {
        if (store.get(type, namespace, Metadata.name(object)).isEmpty()) {
            operations.create(type, namespace, object, WriteOptions.byTheCluster());
        }
    }

    private void staticNode(ClusterFile.StaticNode machine, Instant now) {
        if (store.get(ResourceType.NODE, "", machine.name()).isPresent()) {
            return;
        }
        ObjectNode node = named(machine.name());
        InstanceType type = InstanceTypes.bundled().require(machine.instanceType());
        NodeTemplate.describe(node, type, "on-prem", machine.region(), machine.zone());
        Json.list(Json.child(node, "spec"), "taints").add(NodeTemplate.gpuTaint());
        operations.create(ResourceType.NODE, "", node, WriteOptions.byTheCluster());
        store.update(ResourceType.NODE, "", machine.name(), created -> NodeTemplate.ready(created, type, now));
    }

    private void pool(ClusterFile.Pool pool) {
        ObjectNode wanted = nodePool(pool);
        if (store.get(ResourceType.NODE_POOL, "", pool.name()).isEmpty()) {
            operations.create(ResourceType.NODE_POOL, "", wanted, WriteOptions.byTheCluster());
            return;
        }
        store.update(ResourceType.NODE_POOL, "", pool.name(), existing -> {
            existing.set("spec", wanted.get("spec"));
            ObjectNode annotations = Json.child(existing, "metadata", "annotations");
            annotations.remove(List.of(Labels.MEAN_TIME_BETWEEN_INTERRUPTIONS, Labels.SPOT_TRACE));
            annotations.setAll((ObjectNode) Json.at(wanted, "metadata", "annotations"));
        });
    }

    private static ObjectNode nodePool(ClusterFile.Pool pool) {
        ObjectNode object = named(pool.name());
        Metadata.label(object, Labels.SIMULATED, "true");
        Metadata.label(object, Labels.PROVIDER, pool.provider());
        Metadata.annotate(object, Labels.START_UP_DELAY, pool.startUp() == null ? DEFAULT_START_UP : pool.startUp());
        if (pool.meanTimeBetweenInterruptions() != null) {
            Metadata.annotate(object, Labels.MEAN_TIME_BETWEEN_INTERRUPTIONS, pool.meanTimeBetweenInterruptions());
        }
        if (pool.spotTrace() != null) {
            Metadata.annotate(object, Labels.SPOT_TRACE, pool.spotTrace());
        }
        ObjectNode spec = object.putObject("spec");
        spec.put("weight", Math.clamp(pool.weight(), 1, 100));
        if (pool.gpuLimit() > 0) {
            spec.putObject("limits").put(Labels.GPU, Integer.toString(pool.gpuLimit()));
        }
        ObjectNode template = spec.putObject("template");
        template.putObject("metadata")
                .putObject("labels")
                .put(Labels.PROVIDER, pool.provider())
                .put(Labels.SIMULATED, "true");
        ObjectNode node = template.putObject("spec");
        node.putObject("nodeClassRef")
                .put("group", "simulator.supercargo.dev")
                .put("kind", "SimulatedNodeClass")
                .put("name", "default");
        node.putArray("taints").add(NodeTemplate.gpuTaint());
        ArrayNode requirements = node.putArray("requirements");
        requirement(requirements, Labels.PROVIDER, List.of(pool.provider()));
        requirement(requirements, Labels.REGION, List.of(pool.region()));
        requirement(requirements, Labels.CAPACITY_TYPE, pool.capacityTypes());
        requirement(requirements, Labels.INSTANCE_TYPE, pool.instanceTypes());
        return object;
    }

    private static void requirement(ArrayNode requirements, String key, List<String> values) {
        requirements.addObject().put("key", key).put("operator", "In").set("values", Json.strings(values));
    }
}
