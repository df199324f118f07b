package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.Change;
import dev.supercargo.simulator.store.Feed;
import dev.supercargo.simulator.store.ResourceStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The cluster's objects as controllers see them, and the events that controllers write. */
final class World {

    private static final Duration SAME_EVENT_AGAIN_AFTER = Duration.ofHours(1);
    private static final Duration EVENTS_KEPT = Duration.ofHours(24);
    private static final int MOST_EVENTS = 5_000;
    private static final int EVENTS_BETWEEN_PRUNINGS = 500;

    private final ResourceStore store;
    private final Feed feed;
    private final Index index = new Index();
    private final Slots slots = new Slots(index);
    private final List<Controller> controllers = new ArrayList<>();
    private int eventsWhenPruned;

    World(ResourceStore store) {
        this.store = store;
        this.feed = store.subscribe();
    }

    ResourceStore store() {
        return store;
    }

    /** From now on this controller notices every change. */
    void tell(Controller controller) {
        controllers.add(controller);
    }

    /** Takes in what has happened meanwhile. */
    void catchUp() {
        for (Optional<Change> change = feed.next(); change.isPresent(); change = feed.next()) {
            Change news = change.get();
            index.apply(news);
            slots.apply(news);
            controllers.forEach(controller -> controller.notice(news));
        }
    }

    /** The objects as they are now. */
    Index index() {
        catchUp();
        return index;
    }

    /** The places for pods as they are now. */
    Slots slots() {
        catchUp();
        return slots;
    }

    List<ObjectNode> nodes() {
        return List.copyOf(index().nodes().values());
    }

    List<ObjectNode> claims() {
        return List.copyOf(index().claims().values());
    }

    List<ObjectNode> pools() {
        return List.copyOf(index().pools().values());
    }

    void update(ResourceType type, ObjectNode object, Consumer<ObjectNode> change) {
        store.updateIfPresent(type, object, change);
    }

    void delete(ResourceType type, ObjectNode object) {
        store.delete(type, Metadata.namespace(object), Metadata.name(object));
    }

    /** Stores an object that a controller made. */
    void create(ResourceType type, ObjectNode object, Instant at) {
        object.put("kind", type.kind()).put("apiVersion", type.apiVersion());
        Json.child(object, "metadata")
                .put("uid", UUID.randomUUID().toString())
                .put("creationTimestamp", Metadata.time(at))
                .put("generation", 1);
        Metadata.label(object, "supercargo.dev/simulated", "true");
        store.create(type, object);
    }

    void normal(Instant at, ResourceType type, JsonNode about, String component, String reason, String message) {
        event(at, type, about, component, "Normal", reason, message);
    }

    void warning(Instant at, ResourceType type, JsonNode about, String component, String reason, String message) {
        event(at, type, about, component, "Warning", reason, message);
    }

    /** Writes an event; the same one again soon after is dropped, later it is counted. */
    private void event(
            Instant at,
            ResourceType type,
            JsonNode about,
            String component,
            String level,
            String reason,
            String message) {
        String identity = Metadata.uid(about) + component + reason + message;
        String name = Metadata.name(about) + "."
                + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 13);
        String namespace = type.namespaced() ? Metadata.namespace(about) : "default";
        var existing = store.get(ResourceType.EVENT, namespace, name);
        if (existing.isPresent()) {
            Instant last = Metadata.time(existing.get().path("lastTimestamp")).orElse(at);
            if (last.plus(SAME_EVENT_AGAIN_AFTER).isBefore(at)) {
                update(
                        ResourceType.EVENT,
                        existing.get(),
                        again -> again.put("lastTimestamp", Metadata.time(at))
                                .put("count", again.path("count").asInt(1) + 1));
            }
            return;
        }
        ObjectNode event = Json.object();
        Json.child(event, "metadata").put("name", name).put("namespace", namespace);
        event.putObject("involvedObject")
                .put("kind", type.kind())
                .put("apiVersion", type.apiVersion())
                .put("namespace", Metadata.namespace(about))
                .put("name", Metadata.name(about))
                .put("uid", Metadata.uid(about));
        event.put("type", level)
                .put("reason", reason)
                .put("message", message)
                .put("count", 1)
                .put("firstTimestamp", Metadata.time(at))
                .put("lastTimestamp", Metadata.time(at))
                .put("reportingComponent", component)
                .put("reportingInstance", "simulated")
                .putObject("source")
                .put("component", component);
        create(ResourceType.EVENT, event, at);
        prune(at);
    }

    private static String lastSeen(JsonNode event) {
        return event.path("lastTimestamp").asText();
    }

    /** As on a real cluster, events do not live long, and never so many of them that nothing else has room. */
    private void prune(Instant at) {
        if (store.count(ResourceType.EVENT) < eventsWhenPruned + EVENTS_BETWEEN_PRUNINGS) {
            return;
        }
        String oldest = Metadata.time(at.minus(EVENTS_KEPT));
        // Times of this format are ordered as their texts are.
        List<ObjectNode> events = store.list(ResourceType.EVENT).objects().stream()
                .sorted(Comparator.comparing(World::lastSeen))
                .toList();
        int tooMany = events.size() - MOST_EVENTS;
        for (int i = 0; i < events.size(); i++) {
            if (i < tooMany || lastSeen(events.get(i)).compareTo(oldest) < 0) {
                delete(ResourceType.EVENT, events.get(i));
            }
        }
        eventsWhenPruned = store.count(ResourceType.EVENT);
    }
}
