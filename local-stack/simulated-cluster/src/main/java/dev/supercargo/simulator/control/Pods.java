package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.Quantities;
import dev.supercargo.simulator.training.TrainingRun;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reading and writing the parts of pods that controllers deal with. */
final class Pods {

    private Pods() {}

    static String phase(JsonNode pod) {
        return Json.text(pod, "status", "phase");
    }

    /** Neither succeeded nor failed. */
    static boolean isActive(JsonNode pod) {
        return !phase(pod).equals("Succeeded") && !phase(pod).equals("Failed");
    }

    static String node(JsonNode pod) {
        return Json.text(pod, "spec", "nodeName");
    }

    /** Neither ended nor bound to a node. */
    static boolean isWaiting(JsonNode pod) {
        return isActive(pod) && node(pod).isEmpty();
    }

    /** Told to go, by the eviction API for example. */
    static boolean isDisrupted(JsonNode pod) {
        return condition(pod, "DisruptionTarget")
                .filter(condition -> condition.path("status").asText().equals("True"))
                .isPresent();
    }

    /** Told to end, and still there. */
    static boolean isTerminating(JsonNode pod) {
        return pod.path("metadata").has("deletionTimestamp");
    }

    /** When a pod that was told to end is killed if it has not. */
    static Optional<Instant> killedAt(JsonNode pod) {
        return Metadata.time(Json.at(pod, "metadata", "deletionTimestamp"));
    }

    /** When a pod that was told to end has done so, or is killed. */
    static Optional<Instant> stopsAt(JsonNode pod) {
        Duration grace = Duration.ofSeconds(
                Json.at(pod, "metadata", "deletionGracePeriodSeconds").asLong());
        return killedAt(pod).map(killed -> {
            Instant ended = killed.minus(grace).plus(TrainingRun.timeToEnd(pod));
            return ended.isBefore(killed) ? ended : killed;
        });
    }

    /** The pods that are scheduled together: those of one Job; a pod without owner is alone. */
    static String group(JsonNode pod) {
        String owner = Metadata.controller(pod).path("uid").asText("");
        return owner.isEmpty() ? Metadata.uid(pod) : owner;
    }

    static Optional<Instant> boundAt(JsonNode pod) {
        return condition(pod, "PodScheduled")
                .filter(condition -> condition.path("status").asText().equals("True"))
                .flatMap(condition -> Metadata.time(condition.path("lastTransitionTime")));
    }

    static Optional<Instant> startedAt(JsonNode pod) {
        JsonNode state = Json.at(pod, "status", "containerStatuses").path(0).path("state");
        return Metadata.time(state.path("running").path("startedAt"));
    }

    static Optional<Instant> finishedAt(JsonNode pod) {
        JsonNode state = Json.at(pod, "status", "containerStatuses").path(0).path("state");
        return Metadata.time(state.path("terminated").path("finishedAt"));
    }

    static Optional<JsonNode> condition(JsonNode object, String type) {
        return Json.stream(Json.at(object, "status", "conditions"))
                .filter(condition -> condition.path("type").asText().equals(type))
                .findFirst();
    }

    /** Sets a condition in any object's status; its transition time changes with its status only. */
    static void setCondition(
            ObjectNode object, String type, boolean status, String reason, String message, Instant at) {
        ObjectNode condition = condition(object, type)
                .map(ObjectNode.class::cast)
                .orElseGet(() -> Json.list(Json.child(object, "status"), "conditions")
                        .addObject()
                        .put("type", type));
        String value = status ? "True" : "False";
        if (!condition.path("status").asText().equals(value)) {
            condition.put("status", value).put("lastTransitionTime", Metadata.time(at));
        }
        put(condition, "reason", reason);
        put(condition, "message", message);
    }

    private static void put(ObjectNode condition, String field, String value) {
        if (value.isEmpty()) {
            condition.remove(field);
        } else {
            condition.put(field, value);
        }
    }

    /** What its containers ask for together, plus one of the node's pods. */
    static Map<String, BigDecimal> requests(JsonNode pod) {
        Map<String, BigDecimal> sum = new HashMap<>();
        sum.put("pods", BigDecimal.ONE);
        for (JsonNode container : Json.at(pod, "spec", "containers")) {
            for (var request : Json.at(container, "resources", "requests").properties()) {
                sum.merge(request.getKey(), Quantities.orZero(request.getValue()), BigDecimal::add);
            }
        }
        return sum;
    }
}
