package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.store.ResourceStore;
import dev.supercargo.simulator.store.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lists, whole or page by page, as objects or as a table. All pages show the state of the first one's revision, as long as
 * the changes since then are kept for watchers.
 */
final class Lists {

    private final ResourceStore store;
    private final Tables tables;

    Lists(ResourceStore store, Tables tables) {
        this.store = store;
        this.tables = tables;
    }

    static Predicate<JsonNode> filter(Route route, Request request) {
        Predicate<JsonNode> selected =
                Selectors.of(route.type(), request.parameter("labelSelector"), request.parameter("fieldSelector"));
        if (!route.namespace().isEmpty()) {
            selected = selected.and(object -> Metadata.namespace(object).equals(route.namespace()));
        }
        return route.name().isEmpty()
                ? selected
                : selected.and(object -> Metadata.name(object).equals(route.name()));
    }

    JsonNode list(Route route, Request request) {
        ObjectNode list = plain(route, request);
        return request.wantsTable() ? tables.of(route.type(), list) : list;
    }

    JsonNode single(Route route, Request request, ObjectNode object) {
        if (!request.wantsTable()) {
            return object;
        }
        ObjectNode list = Json.object();
        list.set("metadata", Json.object().set("resourceVersion", Json.at(object, "metadata", "resourceVersion")));
        list.putArray("items").add(object);
        return tables.of(route.type(), list);
    }

    ObjectNode plain(Route route, Request request) {
        Optional<Page> page = Page.of(request.parameter("continue"));
        Snapshot snapshot =
                page.map(next -> store.listAt(route.type(), next.revision())).orElseGet(() -> first(route, request));
        List<ObjectNode> selected =
                snapshot.objects().stream().filter(filter(route, request)).toList();
        List<ObjectNode> rest = page.map(next -> selected.stream()
                        .filter(object -> key(object).compareTo(next.after()) > 0)
                        .toList())
                .orElse(selected);
        long limit = request.number("limit", 0);
        List<ObjectNode> shown = limit > 0 && rest.size() > limit ? rest.subList(0, (int) limit) : rest;

        ObjectNode list = Json.object()
                .put("kind", route.type().kind() + "List")
                .put("apiVersion", route.type().apiVersion());
        ObjectNode metadata = list.putObject("metadata").put("resourceVersion", Long.toString(snapshot.revision()));
        if (shown.size() < rest.size()) {
            metadata.put("continue", new Page(snapshot.revision(), key(shown.getLast())).token());
            metadata.put("remainingItemCount", rest.size() - shown.size());
        }
        list.putArray("items").addAll(shown);
        return list;
    }

    private Snapshot first(Route route, Request request) {
        String match = request.parameter("resourceVersionMatch");
        long stated = request.number("resourceVersion", 0);
        if (!match.isEmpty() && request.parameter("resourceVersion").isEmpty()) {
            throw ApiException.badRequest("resourceVersionMatch is forbidden unless resourceVersion is provided");
        }
        if (stated > store.revision()) {
            throw ApiException.tooLargeRevision(stated, store.revision());
        }
        return switch (match) {
            case "Exact" -> {
                if (stated == 0) {
                    throw ApiException.badRequest(
                            "resourceVersionMatch \"Exact\" is forbidden for resourceVersion \"0\"");
                }
                yield store.listAt(route.type(), stated);
            }
            case "", "NotOlderThan" -> store.list(route.type());
            default ->
                throw ApiException.badRequest(
                        "resourceVersionMatch \"" + match + "\" is unknown. Maybe use Exact or NotOlderThan.");
        };
    }

    /**
     * Where the next page begins.
     *
     * @param revision of which all pages are
     * @param after the last object of the page before
     */
    private record Page(long revision, String after) {

        static Optional<Page> of(String token) {
            if (token.isEmpty()) {
                return Optional.empty();
            }
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 2);
                return Optional.of(new Page(Long.parseLong(parts[0]), parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw ApiException.badRequest("continue key is not valid");
            }
        }

        String token() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((revision + " " + after).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String key(JsonNode object) {
        return Metadata.namespace(object) + "/" + Metadata.name(object);
    }
}
