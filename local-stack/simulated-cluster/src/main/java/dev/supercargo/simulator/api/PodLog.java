package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.ResourceStore;
import dev.supercargo.simulator.training.TrainingLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The {@code log} subresource of pods, with {@code follow}, {@code tailLines} and {@code timestamps}. */
final class PodLog {

    private static final Duration FOLLOW_EVERY = Duration.ofMillis(250);

    private final ResourceStore store;
    private final InstantSource clock;

    PodLog(ResourceStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    void serve(Route route, Request request, ObjectNode pod) throws IOException, InterruptedException {
        if (!route.type().equals(ResourceType.POD)) {
            throw ApiException.noSuchPath();
        }
        String container = request.parameter("container");
        if (!container.isEmpty()
                && Json.stream(Json.at(pod, "spec", "containers"))
                        .noneMatch(one -> one.path("name").asText().equals(container))) {
            throw ApiException.badRequest("container " + container + " is not valid for pod " + route.name());
        }
        List<TrainingLog.Line> lines = TrainingLog.of(pod, clock.instant());
        if (lines.isEmpty() && !request.flag("follow")) {
            throw ApiException.badRequest("container \""
                    + Json.text(Json.at(pod, "spec", "containers").path(0), "name") + "\" in pod \"" + route.name()
                    + "\" is waiting to start: "
                    + Json.at(pod, "status", "containerStatuses")
                            .path(0)
                            .path("state")
                            .path("waiting")
                            .path("reason")
                            .asText("Pending"));
        }
        int first = Math.max(
                0, lines.size() - Math.clamp(request.number("tailLines", Integer.MAX_VALUE), 0, Integer.MAX_VALUE));
        boolean timestamps = request.flag("timestamps");
        if (!request.flag("follow")) {
            request.answer(200, "text/plain", text(lines.subList(first, lines.size()), timestamps));
            return;
        }
        try (OutputStream out = request.stream("text/plain")) {
            int printed = first;
            Optional<ObjectNode> current = Optional.of(pod);
            while (current.isPresent() && !store.isClosed()) {
                lines = TrainingLog.of(current.get(), clock.instant());
                out.write(text(lines.subList(Math.min(printed, lines.size()), lines.size()), timestamps));
                out.flush();
                printed = Math.max(printed, lines.size());
                if (finished(current.get())) {
                    return;
                }
                store.awaitChange(store.revision(), FOLLOW_EVERY);
                current = store.get(route.type(), route.namespace(), route.name());
            }
        }
    }

    private static boolean finished(JsonNode pod) {
        return List.of("Succeeded", "Failed").contains(Json.text(pod, "status", "phase"));
    }

    private static byte[] text(List<TrainingLog.Line> lines, boolean timestamps) {
        StringBuilder text = new StringBuilder();
        for (TrainingLog.Line line : lines) {
            text.append(timestamps ? line.time() + " " : "").append(line.text()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
