package dev.supercargo.simulator.cluster;

import dev.supercargo.simulator.resource.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The description of a simulated cluster. {@code docs/simulated-cluster.md} explains every key.
 *
 * @param seed of everything drawn at random
 * @param idleNodeLifetime after which an idle node of a pool is removed, ISO duration
 * @param removeFinishedJobs whether {@code ttlSecondsAfterFinished} removes Jobs; a day passes in minutes here
 * @param namespaces created at the start besides those of Kubernetes
 * @param nodes machines that are always there
 * @param nodePools where nodes are added on demand
 * @param script what happens, and when
 */
public record ClusterFile(
        long seed,
        String idleNodeLifetime,
        boolean removeFinishedJobs,
        List<String> namespaces,
        List<StaticNode> nodes,
        List<Pool> nodePools,
        List<ScriptEntry> script) {

    private static final String DEFAULT_IDLE_NODE_LIFETIME = "PT2M";

    public ClusterFile {
        idleNodeLifetime = idleNodeLifetime == null ? DEFAULT_IDLE_NODE_LIFETIME : idleNodeLifetime;
        namespaces = namespaces == null ? List.of() : List.copyOf(namespaces);
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
        nodePools = nodePools == null ? List.of() : List.copyOf(nodePools);
        script = script == null ? List.of() : List.copyOf(script);
    }

    /** A machine that is always there. */
    public record StaticNode(String name, String instanceType, String region, String zone) {}

    /**
     * A pool of rented nodes.
     *
     * @param capacityTypes of {@code spot}, {@code on-demand}, {@code reserved}
     * @param gpuLimit most GPUs at a time; 0 = no limit
     * @param startUp from the decision to a ready node, ISO duration; absent = two minutes
     * @param meanTimeBetweenInterruptions of one spot node, ISO duration; absent = never by chance
     * @param spotTrace file with a spot trace; absent = capacity is always there
     */
    public record Pool(
            String name,
            String provider,
            String region,
            List<String> capacityTypes,
            List<String> instanceTypes,
            int gpuLimit,
            int weight,
            String startUp,
            String meanTimeBetweenInterruptions,
            String spotTrace) {}

    /**
     * Something that happens once.
     *
     * @param at when: an ISO duration after the cluster's first start, or an instant of simulated time
     * @param lasting how long it stays out of stock, ISO duration
     * @param interruptNodes labels of the spot nodes that are taken away
     * @param outOfStock pools that cannot start nodes
     */
    public record ScriptEntry(String at, String lasting, Map<String, String> interruptNodes, OutOfStock outOfStock) {

        /** When it happens. */
        public Instant instant(Instant epoch) {
            return at.startsWith("P") ? epoch.plus(Duration.parse(at)) : Instant.parse(at);
        }

        /** When it is over; what has no duration lasts for ever. */
        public Instant end(Instant epoch) {
            return lasting == null ? Instant.MAX : instant(epoch).plus(Duration.parse(lasting));
        }
    }

    /**
     * Pools without capacity.
     *
     * @param nodePools names of pools
     * @param capacityType only this capacity type; absent = all
     */
    public record OutOfStock(List<String> nodePools, String capacityType) {}

    /** @param file the description; empty = the one that comes with the simulator */
    public static ClusterFile read(Optional<Path> file) {
        try {
            return parse(file.isPresent() ? Files.readString(file.get()) : resource("cluster.yaml"));
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The cluster file " + file.map(Path::toString).orElse("cluster.yaml") + " cannot be used: "
                            + e.getMessage() + ". Maybe compare it with docs/simulated-cluster.md.",
                    e);
        }
    }

    /** Reads and checks a description. */
    public static ClusterFile parse(String yaml) throws IOException {
        ClusterFile cluster = Json.readYaml(yaml, ClusterFile.class);
        InstanceTypes types = InstanceTypes.bundled();
        cluster.nodes.forEach(node -> types.require(node.instanceType()));
        cluster.nodePools.forEach(pool -> pool.instanceTypes().forEach(types::require));
        Duration.parse(cluster.idleNodeLifetime);
        cluster.script.forEach(entry -> entry.end(Instant.EPOCH));
        return cluster;
    }

    static String resource(String name) {
        try (InputStream in = ClusterFile.class.getResourceAsStream("/dev/supercargo/simulator/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The simulator's own file " + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
