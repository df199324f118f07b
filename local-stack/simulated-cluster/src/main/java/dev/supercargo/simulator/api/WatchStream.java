package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.Change;
import dev.supercargo.simulator.store.ResourceStore;
import dev.supercargo.simulator.store.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Watching over a plain HTTP stream, one JSON event per line. A client that asks for a WebSocket gets an empty 200,
 * upon which Fabric8 asks again without one.
 */
final class WatchStream {

    private static final Duration BOOKMARK_EVERY = Duration.ofSeconds(15);
    private static final long LONGEST_SECONDS = 3600;

    private final ResourceStore store;
    private final Tables tables;

    WatchStream(ResourceStore store, Tables tables) {
        this.store = store;
        this.tables = tables;
    }

    void serve(Route route, Request request) throws IOException, InterruptedException {
        if (request.wantsWebSocket()) {
            request.answer(200, "text/plain", new byte[0]);
            return;
        }
        Predicate<JsonNode> filter = Lists.filter(route, request);
        if (!route.name().isEmpty()) {
            throw ApiException.noSuchPath();
        }
        long from = request.number("resourceVersion", 0);
        boolean initialEvents = request.flag("sendInitialEvents");
        long deadline = System.nanoTime()
                + Duration.ofSeconds(Math.clamp(request.number("timeoutSeconds", LONGEST_SECONDS), 1, LONGEST_SECONDS))
                        .toNanos();
        try (OutputStream out = request.stream("application/json;stream=watch")) {
            Events events = new Events(route.type(), filter, out, request.wantsTable());
            try {
                if (from == 0 || initialEvents) {
                    Snapshot snapshot = store.list(route.type());
                    for (ObjectNode object : snapshot.objects()) {
                        events.change(Optional.empty(), Optional.of(object));
                    }
                    from = snapshot.revision();
                    if (initialEvents) {
                        events.bookmark(from, true);
                    }
                }
                follow(route.type(), events, from, deadline, request.flag("allowWatchBookmarks"));
            } catch (ApiException e) {
                events.send("ERROR", e.status());
            }
        }
    }

    private void follow(ResourceType type, Events events, long from, long deadline, boolean bookmarks)
            throws IOException, InterruptedException {
        long seen = from;
        if (bookmarks) {
            // The watcher learns at once that the watch is open, also where nothing happens for long.
            events.bookmark(seen, false);
        }
        while (!store.isClosed()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return;
            }
            ResourceStore.Changes news =
                    store.changesAfter(type, seen, Duration.ofNanos(Math.min(left, BOOKMARK_EVERY.toNanos())));
            for (Change change : news.changes()) {
                events.change(change.before(), change.after());
            }
            // Also when nothing of this type happened: a quiet watch must not end in 410.
            seen = Math.max(seen, news.revision());
            if (news.changes().isEmpty() && bookmarks) {
                events.bookmark(seen, false);
            }
        }
    }

    /** Writes events of the objects that the watcher selected. */
    private final class Events {

        private final ResourceType type;
        private final Predicate<JsonNode> filter;
        private final OutputStream out;
        private final boolean asTable;

        Events(ResourceType type, Predicate<JsonNode> filter, OutputStream out, boolean asTable) {
            this.type = type;
            this.filter = filter;
            this.out = out;
            this.asTable = asTable;
        }

        void change(Optional<ObjectNode> before, Optional<ObjectNode> after) throws IOException {
            boolean was = before.filter(filter).isPresent();
            boolean is = after.filter(filter).isPresent();
            if (is) {
                object(was ? "MODIFIED" : "ADDED", after.orElseThrow());
            } else if (was) {
                object("DELETED", after.orElse(before.orElseThrow()));
            }
        }

        private void object(String event, ObjectNode object) throws IOException {
            if (asTable) {
                ObjectNode list = Json.object();
                list.putObject("metadata");
                list.putArray("items").add(object);
                send(event, tables.of(type, list));
            } else {
                send(event, object);
            }
        }

        void bookmark(long revision, boolean initialEventsEnd) throws IOException {
            ObjectNode object = Json.object().put("kind", type.kind()).put("apiVersion", type.apiVersion());
            ObjectNode metadata = object.putObject("metadata").put("resourceVersion", Long.toString(revision));
            if (initialEventsEnd) {
                metadata.putObject("annotations").put("k8s.io/initial-events-end", "true");
            }
            send("BOOKMARK", object);
        }

        void send(String event, JsonNode object) throws IOException {
            ObjectNode line = Json.object().put("type", event);
            line.set("object", object);
            out.write(Json.bytes(line));
            out.write('\n');
            out.flush();
        }
    }
}
