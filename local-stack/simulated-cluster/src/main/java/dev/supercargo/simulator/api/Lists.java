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
import java.util.function.Predicate;

/**
 * Lists, whole or page by page, as objects or as a table. The next page continues behind the last name of the page
 * before, on the newest state: unlike etcd, older revisions are not kept for readers.
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
                Selectors.of(request.parameter("labelSelector"), request.parameter("fieldSelector"));
        return route.namespace().isEmpty()
                ? selected
                : selected.and(object -> Metadata.namespace(object).equals(route.namespace()));
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
        Snapshot snapshot = store.list(route.type());
        List<ObjectNode> selected =
                snapshot.objects().stream().filter(filter(route, request)).toList();
        String after = continuation(request.parameter("continue"));
        List<ObjectNode> rest = after.isEmpty()
                ? selected
                : selected.stream()
                        .filter(object -> key(object).compareTo(after) > 0)
                        .toList();
        long limit = request.number("limit", 0);
        List<ObjectNode> page = limit > 0 && rest.size() > limit ? rest.subList(0, (int) limit) : rest;

        ObjectNode list = Json.object()
                .put("kind", route.type().kind() + "List")
                .put("apiVersion", route.type().apiVersion());
        ObjectNode metadata = list.putObject("metadata").put("resourceVersion", Long.toString(snapshot.revision()));
        if (page.size() < rest.size()) {
            metadata.put(
                    "continue",
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(key(page.getLast()).getBytes(StandardCharsets.UTF_8)));
            metadata.put("remainingItemCount", rest.size() - page.size());
        }
        list.putArray("items").addAll(page);
        return list;
    }

    private static String key(JsonNode object) {
        return Metadata.namespace(object) + "/" + Metadata.name(object);
    }

    private static String continuation(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("continue key is not valid");
        }
    }
}
