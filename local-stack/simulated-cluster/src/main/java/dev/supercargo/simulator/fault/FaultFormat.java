package dev.supercargo.simulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Verb;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Faults as JSON; {@code docs/simulated-cluster.md} explains every field. */
public final class FaultFormat {

    private static final List<String> FIELDS = List.of(
            "effect",
            "code",
            "retryAfter",
            "by",
            "after",
            "moment",
            "verbs",
            "resources",
            "labels",
            "times",
            "share",
            "seed");

    private FaultFormat() {}

    /** @throws ApiException 400 with the field that is wrong */
    public static Fault read(ObjectNode json) {
        json.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw ApiException.badRequest(
                        "field \"" + field + "\" is unknown. Maybe it is one of " + String.join(", ", FIELDS) + ".");
            }
        });
        try {
            return new Fault(
                    effect(json),
                    new Target(
                            verbs(json.path("verbs")),
                            Set.copyOf(Json.texts(json.path("resources"))),
                            Json.textByName(json.path("labels"))),
                    new Occurrence(
                            json.has("times")
                                    ? OptionalLong.of(json.get("times").asLong())
                                    : OptionalLong.empty(),
                            json.path("share").asDouble(1),
                            json.path("seed").asLong(0)));
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest(e.getMessage());
        }
    }

    private static Effect effect(JsonNode json) {
        String effect = json.path("effect").asText();
        return switch (effect) {
            case "refuse" ->
                new Effect.Refuse(
                        json.path("code").asInt(503),
                        json.has("retryAfter") ? Optional.of(duration(json, "retryAfter")) : Optional.empty());
            case "delay" -> new Effect.Delay(duration(json, "by"));
            case "hold" -> new Effect.Hold(moment(json.path("moment").asText()));
            case "loseAnswer" -> new Effect.LoseAnswer();
            case "endWatch" -> new Effect.EndWatch(duration(json, "after"));
            default ->
                throw new IllegalArgumentException("effect \"" + effect
                        + "\" is unknown. Maybe it is one of refuse, delay, hold, loseAnswer, endWatch.");
        };
    }

    private static Effect.Hold.Moment moment(String text) {
        return switch (text) {
            case "before" -> Effect.Hold.Moment.BEFORE;
            case "after" -> Effect.Hold.Moment.AFTER;
            default ->
                throw new IllegalArgumentException("moment \"" + text + "\" is unknown. Maybe it is before or after.");
        };
    }

    private static Duration duration(JsonNode json, String field) {
        String text = json.path(field).asText();
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " \"" + text + "\" is not an ISO duration. Maybe use PT2S.", e);
        }
    }

    private static Set<Verb> verbs(JsonNode list) {
        Set<Verb> verbs = new LinkedHashSet<>();
        for (String name : Json.texts(list)) {
            verbs.add(Verb.of(name)
                    .orElseThrow(() -> new IllegalArgumentException("verb \"" + name
                            + "\" is unknown. Maybe it is one of get, list, watch, create, update, patch, delete,"
                            + " deletecollection.")));
        }
        return verbs;
    }

    /** What is in force. */
    public static ObjectNode write(Faults.InForce inForce) {
        Fault fault = inForce.fault();
        ObjectNode json = Json.object().put("id", inForce.id()).put("hits", inForce.hits());
        switch (fault.effect()) {
            case Effect.Refuse(int code, Optional<Duration> retryAfter) -> {
                json.put("effect", "refuse").put("code", code);
                retryAfter.ifPresent(after -> json.put("retryAfter", after.toString()));
            }
            case Effect.Delay(Duration by) -> json.put("effect", "delay").put("by", by.toString());
            case Effect.Hold(Effect.Hold.Moment moment) ->
                json.put("effect", "hold").put("moment", moment.name().toLowerCase(Locale.ROOT));
            case Effect.LoseAnswer() -> json.put("effect", "loseAnswer");
            case Effect.EndWatch(Duration after) ->
                json.put("effect", "endWatch").put("after", after.toString());
        }
        json.set(
                "verbs",
                Json.strings(fault.target().verbs().stream()
                        .map(Verb::written)
                        .sorted()
                        .toList()));
        json.set(
                "resources",
                Json.strings(fault.target().resources().stream().sorted().toList()));
        ObjectNode labels = json.putObject("labels");
        fault.target().labels().forEach(labels::put);
        fault.occurrence().times().ifPresent(times -> json.put("times", times));
        return json.put("share", fault.occurrence().share())
                .put("seed", fault.occurrence().seed());
    }
}
