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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Watching over a plain HTTP stream, one JSON event per line. A client that asks for a WebSocket gets an empty 200,
 * upon which Fabric8 asks again without one.
 */
final class WatchStream {

    private static final Duration BOOKMARK_EVERY = Duration.ofSeconds(15);
    private static final Duration LOOK_UP_EVERY = Duration.ofMillis(250);
    private static final long LONGEST_SECONDS = 3600;

    /** How often all watches were ended; each watch looks whether that happened during its life. Thread-safe. */
    static final class Ending {

        private final AtomicLong times = new AtomicLong();

        void endAll() {
            times.incrementAndGet();
        }
    }

    private final ResourceStore store;
    private final Tables tables;
    private final Ending ending;

    WatchStream(ResourceStore store, Tables tables, Ending ending) {
        this.store = store;
        this.tables = tables;
        this.ending = ending;
    }

    void serve(Route route, Request request) throws IOException, InterruptedException {
        if (request.wantsWebSocket()) {
            request.answer(200, "text/plain", new byte[0]);
            return;
        }
        Predicate<JsonNode> filter = Lists.filter(route, request);
        long from = request.number("resourceVersion", 0);
        boolean initialEvents = request.flag("sendInitialEvents");
        boolean notOlderThan = request.parameter("resourceVersionMatch").equals("NotOlderThan");
        if (initialEvents != notOlderThan) {
            throw ApiException.badRequest(
                    "sendInitialEvents and resourceVersionMatch=NotOlderThan go together in a watch");
        }
        Life life = new Life(request);
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
                follow(route.type(), events, from, life, request.flag("allowWatchBookmarks"));
            } catch (ApiException e) {
                events.send("ERROR", e.status());
            }
        }
    }

    /** How long one watch lasts. */
    private final class Life {

        private final long endNanos;
        private final long endingsBefore = ending.times.get();

        Life(Request request) {
            Duration most = Duration.ofSeconds(
                    Math.clamp(request.number("timeoutSeconds", LONGEST_SECONDS), 1, LONGEST_SECONDS));
            Duration wanted = request.streamEndsAfter().orElse(most);
            this.endNanos = System.nanoTime() + (wanted.compareTo(most) < 0 ? wanted : most).toNanos();
        }

        /** How long to wait for news at most; empty = it is over. */
        Optional<Duration> patience() {
            long left = endNanos - System.nanoTime();
            boolean over = left <= 0 || store.isClosed() || ending.times.get() > endingsBefore;
            return over ? Optional.empty() : Optional.of(Duration.ofNanos(Math.min(left, LOOK_UP_EVERY.toNanos())));
        }
    }

    private void follow(ResourceType type, Events events, long from, Life life, boolean bookmarks)
            throws IOException, InterruptedException {
        long seen = from;
        if (bookmarks) {
            // The watcher learns at once that the watch is open, also where nothing happens for long.
            events.bookmark(seen, false);
        }
        long lastSign = System.nanoTime();
        Optional<Duration> patience;
        do {
            // Even a watch whose time is over tells what it knows, once.
            patience = life.patience();
            ResourceStore.Changes news = store.changesAfter(type, seen, patience.orElse(Duration.ZERO));
            for (Change change : news.changes()) {
                events.change(change.before(), change.after());
            }
            // Also when nothing of this type happened: a quiet watch must not end in 410.
            seen = Math.max(seen, news.revision());
            long now = System.nanoTime();
            if (!news.changes().isEmpty()) {
                lastSign = now;
            } else if (bookmarks && now - lastSign > BOOKMARK_EVERY.toNanos()) {
                events.bookmark(seen, false);
                lastSign = now;
            }
        } while (patience.isPresent());
        if (bookmarks) {
            events.bookmark(seen, false);
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
            // Fabric8's client (WatchHTTPManager, 7.6) decodes each part by itself and pads it where a character has
            // several bytes; over WebSockets, which real API servers speak, it does not.
            out.write(Json.ascii(line));
            out.write('\n');
            out.flush();
        }
    }
}
