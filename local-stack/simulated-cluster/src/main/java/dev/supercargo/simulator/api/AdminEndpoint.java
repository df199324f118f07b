package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.fault.FaultFormat;
import dev.supercargo.simulator.fault.Faults;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.store.ResourceStore;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Below {@code /simulated}, which no real cluster has: the faults in force, and what happens once, a restart of the API
 * server, a compaction, the end of all watches.
 */
final class AdminEndpoint {

    private static final Duration LONGEST_DOWN = Duration.ofMinutes(1);

    /** What can be done to the API server itself. */
    interface Mishaps {

        /** Breaks all connections, refuses new ones for that long and is there again. Returns at once. */
        void restart(Duration downFor);

        /** Ends all watches. */
        void endWatches();
    }

    private final Faults faults;
    private final ResourceStore store;
    private final Mishaps mishaps;

    AdminEndpoint(Faults faults, ResourceStore store, Mishaps mishaps) {
        this.faults = faults;
        this.store = store;
        this.mishaps = mishaps;
    }

    void handle(List<String> path, Request request) throws IOException {
        if (request.method().equals("DELETE") && path.size() == 3 && path.get(1).equals("faults")) {
            remove(path.get(2));
            request.answer(200, inForce());
            return;
        }
        String what = request.method() + " " + (path.size() == 2 ? path.get(1) : "");
        switch (what) {
            case "GET faults" -> request.answer(200, inForce());
            case "POST faults" -> {
                add(request.object());
                request.answer(201, inForce());
            }
            case "DELETE faults" -> {
                faults.clear();
                request.answer(200, inForce());
            }
            case "POST restart" -> {
                Duration downFor = downFor(request.parameter("downFor"));
                request.answer(202, done("the API server restarts"));
                mishaps.restart(downFor);
            }
            case "POST compaction" -> {
                store.compact();
                request.answer(200, done("older resource versions have gone"));
            }
            case "DELETE watches" -> {
                mishaps.endWatches();
                request.answer(200, done("all watches have ended"));
            }
            default -> throw ApiException.noSuchPath();
        }
    }

    private void add(ObjectNode json) {
        try {
            faults.add(FaultFormat.read(json));
        } catch (IllegalStateException e) {
            throw ApiException.badRequest(e.getMessage());
        }
    }

    private void remove(String id) {
        boolean there;
        try {
            there = faults.remove(Long.parseLong(id));
        } catch (NumberFormatException e) {
            there = false;
        }
        if (!there) {
            throw ApiException.badRequest(
                    "there is no fault " + id + ". Maybe GET /simulated/faults lists the one meant.");
        }
    }

    private static Duration downFor(String text) {
        try {
            Duration downFor = text.isEmpty() ? Duration.ZERO : Duration.parse(text);
            if (downFor.isNegative() || downFor.compareTo(LONGEST_DOWN) > 0) {
                throw ApiException.badRequest("downFor " + text + " is not from PT0S to " + LONGEST_DOWN + ".");
            }
            return downFor;
        } catch (DateTimeParseException e) {
            throw ApiException.badRequest("downFor \"" + text + "\" is not an ISO duration. Maybe use PT2S.");
        }
    }

    private static ObjectNode done(String message) {
        return Json.object().put("simulated", true).put("message", message);
    }

    private ObjectNode inForce() {
        ObjectNode answer = Json.object().put("simulated", true);
        faults.all().forEach(fault -> Json.list(answer, "faults").add(FaultFormat.write(fault)));
        return answer;
    }
}
