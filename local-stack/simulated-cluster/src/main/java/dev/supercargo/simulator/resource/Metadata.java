package dev.supercargo.simulator.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reading and writing what stands in every object's {@code metadata}. */
public final class Metadata {

    /** The finalizer of an object that goes after what it owns. */
    public static final String FOREGROUND = "foregroundDeletion";

    private Metadata() {}

    public static String name(JsonNode object) {
        return Json.text(object, "metadata", "name");
    }

    public static String namespace(JsonNode object) {
        return Json.text(object, "metadata", "namespace");
    }

    public static String uid(JsonNode object) {
        return Json.text(object, "metadata", "uid");
    }

    public static long revision(JsonNode object) {
        return Json.at(object, "metadata", "resourceVersion").asLong();
    }

    /** The value of the label, or the empty string. */
    public static String label(JsonNode object, String key) {
        return Json.text(object, "metadata", "labels", key);
    }

    /** The value of the annotation, or the empty string. */
    public static String annotation(JsonNode object, String key) {
        return Json.text(object, "metadata", "annotations", key);
    }

    public static void annotate(ObjectNode object, String key, String value) {
        Json.child(object, "metadata", "annotations").put(key, value);
    }

    public static void label(ObjectNode object, String key, String value) {
        Json.child(object, "metadata", "labels").put(key, value);
    }

    /** The owner that controls this object, or a missing node. */
    public static JsonNode controller(JsonNode object) {
        for (JsonNode owner : Json.at(object, "metadata", "ownerReferences")) {
            if (owner.path("controller").asBoolean()) {
                return owner;
            }
        }
        return Json.at(object, "metadata", "no-controller");
    }

    /** Kubernetes' time format: UTC with whole seconds. */
    public static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The instant written in the node; empty where there is none or it is not a time. */
    public static Optional<Instant> time(JsonNode node) {
        if (Json.isAbsent(node) || node.asText().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(node.asText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public static Optional<Instant> created(JsonNode object) {
        return time(Json.at(object, "metadata", "creationTimestamp"));
    }
}
