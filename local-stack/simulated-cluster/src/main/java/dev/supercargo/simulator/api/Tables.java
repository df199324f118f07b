package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.kinds.KnownTypes;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What {@code kubectl get} prints: the server's own columns, with ages in simulated time. */
final class Tables {

    private static final Column NAME = Column.of("Name", (object, now) -> Metadata.name(object));
    private static final Column AGE =
            Column.of("Age", (object, now) -> since(Json.at(object, "metadata", "creationTimestamp"), now));

    private static final Map<ResourceType, List<Column>> COLUMNS = Map.of(
            ResourceType.POD,
            List.of(
                    NAME,
                    Column.of("Ready", (pod, now) -> ready(pod)),
                    Column.of("Status", (pod, now) -> podStatus(pod)),
                    Column.of("Restarts", (pod, now) -> "0"),
                    AGE,
                    Column.wide("IP", "status", "podIP"),
                    Column.wide("Node", "spec", "nodeName")),
            ResourceType.NODE,
            List.of(
                    NAME,
                    Column.of("Status", (node, now) -> nodeStatus(node)),
                    Column.of("Roles", (node, now) -> "<none>"),
                    AGE,
                    Column.wide("Version", "status", "nodeInfo", "kubeletVersion"),
                    Column.label("Type", "node.kubernetes.io/instance-type"),
                    Column.label("Capacity", "karpenter.sh/capacity-type"),
                    Column.label("Region", "topology.kubernetes.io/region"),
                    Column.of("GPUs", (node, now) -> Json.text(node, "status", "capacity", "nvidia.com/gpu"))),
            ResourceType.JOB,
            List.of(
                    NAME,
                    Column.of("Status", (job, now) -> jobStatus(job)),
                    Column.of(
                            "Completions",
                            (job, now) -> Json.at(job, "status", "succeeded").asInt() + "/"
                                    + Json.at(job, "spec", "completions").asText("1")),
                    Column.of("Duration", (job, now) -> jobDuration(job, now)),
                    AGE),
            ResourceType.EVENT,
            List.of(
                    Column.of("Last Seen", (event, now) -> since(event.path("lastTimestamp"), now)),
                    Column.of("Type", (event, now) -> event.path("type").asText()),
                    Column.of("Reason", (event, now) -> event.path("reason").asText()),
                    Column.of(
                            "Object",
                            (event, now) ->
                                    Json.text(event, "involvedObject", "kind").toLowerCase(java.util.Locale.ROOT) + "/"
                                            + Json.text(event, "involvedObject", "name")),
                    Column.of("Message", (event, now) -> event.path("message").asText())),
            ResourceType.NAMESPACE,
            List.of(NAME, Column.of("Status", (namespace, now) -> Json.text(namespace, "status", "phase")), AGE),
            ResourceType.CONFIG_MAP,
            List.of(
                    NAME,
                    Column.of(
                            "Data",
                            (map, now) -> Integer.toString(map.path("data").size())),
                    AGE));

    private final KnownTypes types;
    private final InstantSource clock;

    Tables(KnownTypes types, InstantSource clock) {
        this.types = types;
        this.clock = clock;
    }

    private List<Column> columns(ResourceType type) {
        return types.custom(type)
                .map(kind -> PrinterColumns.of(kind.printerColumns(), NAME, AGE))
                .orElseGet(() -> COLUMNS.getOrDefault(type, List.of(NAME, AGE)));
    }

    ObjectNode of(ResourceType type, ObjectNode list) {
        List<Column> columns = columns(type);
        Instant now = clock.instant();
        ObjectNode table = Json.object().put("kind", "Table").put("apiVersion", "meta.k8s.io/v1");
        table.set("metadata", list.path("metadata"));
        ArrayNode definitions = table.putArray("columnDefinitions");
        for (Column column : columns) {
            definitions
                    .addObject()
                    .put("name", column.name())
                    .put("type", column.type())
                    .put("format", column.name().equals("Name") ? "name" : "")
                    .put("description", "")
                    .put("priority", column.wide() ? 1 : 0);
        }
        ArrayNode rows = table.putArray("rows");
        for (JsonNode object : list.path("items")) {
            ObjectNode row = rows.addObject();
            ArrayNode cells = row.putArray("cells");
            columns.forEach(column -> cells.add(column.value().apply(object, now)));
            ObjectNode partial =
                    Json.object().put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/v1");
            partial.set("metadata", object.path("metadata"));
            row.set("object", partial);
        }
        return table;
    }

    private static String since(JsonNode time, Instant now) {
        return Metadata.time(time).map(start -> age(start, now)).orElse("<unknown>");
    }

    /** How long ago that was. */
    static String age(Instant time, Instant now) {
        return human(Duration.between(time, now));
    }

    /** Two units at most, as kubectl prints durations. */
    static String human(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 120) {
            return seconds + "s";
        }
        if (seconds < 3 * 3600) {
            return seconds / 60 + "m" + (seconds < 600 && seconds % 60 > 0 ? seconds % 60 + "s" : "");
        }
        if (seconds < 48 * 3600) {
            return seconds / 3600 + "h" + (seconds < 8 * 3600 && seconds % 3600 >= 60 ? seconds % 3600 / 60 + "m" : "");
        }
        return seconds / 86400 + "d";
    }

    private static String ready(JsonNode pod) {
        long ready = Json.stream(Json.at(pod, "status", "containerStatuses"))
                .filter(container -> container.path("ready").asBoolean())
                .count();
        return ready + "/" + Json.at(pod, "spec", "containers").size();
    }

    private static String podStatus(JsonNode pod) {
        if (pod.path("metadata").has("deletionTimestamp")) {
            return "Terminating";
        }
        String phase = Json.text(pod, "status", "phase");
        JsonNode state = Json.at(pod, "status", "containerStatuses").path(0).path("state");
        for (String kind : List.of("waiting", "terminated")) {
            String reason = state.path(kind).path("reason").asText("");
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return phase;
    }

    private static String nodeStatus(JsonNode node) {
        boolean ready = Json.stream(Json.at(node, "status", "conditions"))
                .anyMatch(condition -> condition.path("type").asText().equals("Ready")
                        && condition.path("status").asText().equals("True"));
        return (ready ? "Ready" : "NotReady")
                + (Json.at(node, "spec", "unschedulable").asBoolean() ? ",SchedulingDisabled" : "");
    }

    private static String jobStatus(JsonNode job) {
        for (JsonNode condition : Json.at(job, "status", "conditions")) {
            String type = condition.path("type").asText();
            if (condition.path("status").asText().equals("True")
                    && List.of("Complete", "Failed", "Suspended").contains(type)) {
                return type;
            }
        }
        return "Running";
    }

    private static String jobDuration(JsonNode job, Instant now) {
        return Metadata.time(Json.at(job, "status", "startTime"))
                .map(start -> human(Duration.between(
                        start,
                        Metadata.time(Json.at(job, "status", "completionTime")).orElse(now))))
                .orElse("");
    }
}
