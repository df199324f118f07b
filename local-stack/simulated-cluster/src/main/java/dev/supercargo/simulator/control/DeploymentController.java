package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.Quantities;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says how many replicas of a Deployment are ready: one for each node that its pods may go to and that is large enough. There
 * are no pods, which would keep simulated time running for ever, and nothing is taken from the nodes.
 */
final class DeploymentController implements Controller {

    private final World world;
    private final Set<String> touched = new LinkedHashSet<>();
    private boolean nodesChanged;

    DeploymentController(World world) {
        this.world = world;
    }

    @Override
    public void notice(Change change) {
        if (Index.concerns(change, ResourceType.DEPLOYMENT)) {
            change.after().ifPresent(deployment -> touched.add(Index.key(deployment)));
        }
        nodesChanged |= Index.concerns(change, ResourceType.NODE);
    }

    @Override
    public void reconcile(Instant at) {
        world.catchUp();
        if (touched.isEmpty() && !nodesChanged) {
            return;
        }
        for (ObjectNode deployment : world.store().list(ResourceType.DEPLOYMENT).objects()) {
            if (nodesChanged || touched.contains(Index.key(deployment))) {
                sync(deployment, at);
            }
        }
        touched.clear();
        nodesChanged = false;
    }

    private void sync(ObjectNode deployment, Instant at) {
        int wanted = Json.at(deployment, "spec", "replicas").asInt(1);
        int ready = Math.min(wanted, nodesFor(Json.at(deployment, "spec", "template")));
        JsonNode status = deployment.path("status");
        long generation = Json.at(deployment, "metadata", "generation").asLong();
        if (status.path("readyReplicas").asInt(-1) == ready
                && status.path("replicas").asInt(-1) == wanted
                && status.path("observedGeneration").asLong() == generation) {
            return;
        }
        world.update(ResourceType.DEPLOYMENT, deployment, current -> {
            Json.child(current, "status")
                    .put("observedGeneration", generation)
                    .put("replicas", wanted)
                    .put("updatedReplicas", wanted)
                    .put("readyReplicas", ready)
                    .put("availableReplicas", ready)
                    .put("unavailableReplicas", wanted - ready);
            Pods.setCondition(
                    current,
                    "Available",
                    ready == wanted,
                    ready == wanted ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                    "simulated: " + ready + " of " + wanted + " replicas have a node",
                    at);
        });
    }

    private int nodesFor(JsonNode template) {
        Map<String, BigDecimal> requests = Pods.requests(template);
        return (int) world.nodes().stream()
                .filter(node -> Constraints.selects(template, labels(node), Metadata.name(node))
                        && Constraints.tolerates(template, Json.at(node, "spec", "taints"))
                        && requests.entrySet().stream()
                                .allMatch(wanted -> Quantities.orZero(Json.at(node, "status", "allocatable")
                                                        .path(wanted.getKey()))
                                                .compareTo(wanted.getValue())
                                        >= 0))
                .count();
    }

    private static Map<String, String> labels(JsonNode node) {
        return Json.at(node, "metadata", "labels").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().asText()));
    }

    @Override
    public Optional<Instant> nextAfter(Instant at) {
        return Optional.empty();
    }
}
