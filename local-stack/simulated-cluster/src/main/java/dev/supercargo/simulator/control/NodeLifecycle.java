package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.cluster.InstanceType;
import dev.supercargo.simulator.cluster.InstanceTypes;
import dev.supercargo.simulator.cluster.Labels;
import dev.supercargo.simulator.cluster.NodeTemplate;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Nodes of pools from their registration to their removal. */
final class NodeLifecycle {

    private static final String SPOT = "spot";

    private final World world;
    private final Stock stock;
    private final Duration idleLifetime;
    private final long seed;

    NodeLifecycle(World world, Stock stock, Duration idleLifetime, long seed) {
        this.world = world;
        this.stock = stock;
        this.idleLifetime = idleLifetime;
        this.seed = seed;
    }

    /** The pool's name and a number that grows with every node of the pool, so that no name comes twice. */
    String nextName(Pool pool) {
        world.update(ResourceType.NODE_POOL, pool.object(), counting -> {
            ObjectNode annotations = annotations(counting);
            annotations.put(
                    Labels.LAUNCHES,
                    Integer.toString(annotations.path(Labels.LAUNCHES).asInt() + 1));
        });
        String number = world.store()
                .get(ResourceType.NODE_POOL, "", pool.name())
                .map(counted -> Metadata.annotation(counted, Labels.LAUNCHES))
                .orElse("0");
        return pool.name() + "-" + number;
    }

    /** The machine behind the claim is there: its node joins the cluster, unless the capacity has gone meanwhile. */
    void register(ObjectNode claim, Instant at) {
        Optional<Pool> pool = world.store()
                .get(ResourceType.NODE_POOL, "", Metadata.label(claim, Labels.NODE_POOL))
                .map(Pool::new);
        String capacityType = Metadata.label(claim, Labels.CAPACITY_TYPE);
        Optional<InstanceType> type = InstanceTypes.bundled().find(Metadata.label(claim, Labels.INSTANCE_TYPE));
        if (pool.isEmpty() || type.isEmpty() || !stock.hasTraceCapacity(pool.get(), capacityType, at)) {
            world.warning(
                    at,
                    ResourceType.NODE_CLAIM,
                    claim,
                    "karpenter",
                    "InsufficientCapacityError",
                    "the capacity for " + Metadata.name(claim) + " has gone before it was ready");
            world.delete(ResourceType.NODE_CLAIM, claim);
            return;
        }
        ObjectNode node = Json.object();
        Json.child(node, "metadata").put("name", Metadata.name(claim));
        Json.child(node, "metadata")
                .set("labels", Json.at(claim, "metadata", "labels").deepCopy());
        NodeTemplate.describe(
                node,
                type.get(),
                capacityType,
                Metadata.label(claim, Labels.REGION),
                Metadata.label(claim, Labels.ZONE));
        Metadata.label(node, "karpenter.sh/registered", "true");
        Metadata.label(node, "karpenter.sh/initialized", "true");
        Metadata.annotate(node, Labels.NOMINATED_FOR, Metadata.annotation(claim, Labels.NOMINATED_FOR));
        if (capacityType.equals(SPOT)) {
            pool.get()
                    .meanTimeBetweenInterruptions()
                    .ifPresent(mean -> Metadata.annotate(
                            node, Labels.INTERRUPT_AT, Metadata.time(at.plus(untilInterruption(claim, mean)))));
        }
        Json.child(node, "spec").set("taints", Json.at(claim, "spec", "taints").deepCopy());
        NodeTemplate.ready(node, type.get(), at);
        world.create(ResourceType.NODE, node, at);
        world.update(ResourceType.NODE_CLAIM, claim, launched -> {
            Json.child(launched, "status").put("nodeName", Metadata.name(node));
            for (String condition : List.of("Registered", "Initialized", "Ready")) {
                Pods.setCondition(launched, condition, true, condition, "", at);
            }
        });
        world.normal(at, ResourceType.NODE, node, "karpenter", "Registered", "node joined the simulated cluster");
    }

    /** Exponential with the pool's mean; the n-th node of a pool draws the same number in every run. */
    private Duration untilInterruption(JsonNode claim, Duration mean) {
        double uniform =
                new SplittableRandom(seed ^ ((long) Metadata.name(claim).hashCode() << 16)).nextDouble();
        return Duration.ofSeconds((long) (-Math.log(1 - uniform) * mean.toSeconds()));
    }

    /** Notes which nodes are idle, and removes those that have been for long enough. */
    void removeIdle(Instant at) {
        Index index = world.index();
        Waiting waitingGroups = index.waiting();
        for (ObjectNode node : index.poolNodes()) {
            String nominated = Metadata.annotation(node, Labels.NOMINATED_FOR);
            if (!nominated.isEmpty() && !waitingGroups.contains(nominated)) {
                world.update(ResourceType.NODE, node, free -> annotations(free).remove(Labels.NOMINATED_FOR));
            }
            boolean idle = !index.isBusy(Metadata.name(node)) && !waitingGroups.contains(nominated);
            Optional<Instant> since = idleSince(node);
            if (idle && since.isEmpty()) {
                world.update(
                        ResourceType.NODE, node, now -> Metadata.annotate(now, Labels.IDLE_SINCE, Metadata.time(at)));
            } else if (!idle && since.isPresent()) {
                world.update(ResourceType.NODE, node, now -> annotations(now).remove(Labels.IDLE_SINCE));
            } else if (idle && !since.get().plus(idleLifetime).isAfter(at)) {
                world.normal(
                        at, ResourceType.NODE, node, "karpenter", "DisruptionTerminating", "Disrupting Node: Empty");
                remove(node);
            }
        }
        dropOrphanedClaims(at, waitingGroups);
    }

    /** A machine still starting for pods that no longer wait is given back at once. */
    private void dropOrphanedClaims(Instant at, Waiting waitingGroups) {
        for (ObjectNode claim : world.claims()) {
            String group = Metadata.annotation(claim, Labels.NOMINATED_FOR);
            boolean starting = !world.index().nodes().containsKey(Metadata.name(claim));
            if (starting && !group.isEmpty() && !waitingGroups.contains(group)) {
                world.normal(
                        at,
                        ResourceType.NODE_CLAIM,
                        claim,
                        "karpenter",
                        "DisruptionTerminating",
                        "Nobody waits for it");
                world.delete(ResourceType.NODE_CLAIM, claim);
            }
        }
    }

    private static ObjectNode annotations(ObjectNode object) {
        return Json.child(object, "metadata", "annotations");
    }

    private static Optional<Instant> idleSince(JsonNode node) {
        return Metadata.time(Json.at(node, "metadata", "annotations", Labels.IDLE_SINCE));
    }

    /** When the nodes that are idle now will be removed. */
    List<Instant> plannedRemovals() {
        return world.index().poolNodes().stream()
                .flatMap(node -> idleSince(node).stream())
                .map(since -> since.plus(idleLifetime))
                .toList();
    }

    void remove(ObjectNode node) {
        world.delete(ResourceType.NODE, node);
        world.store().delete(ResourceType.NODE_CLAIM, "", Metadata.name(node));
    }
}
