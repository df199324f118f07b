package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.kinds.KnownTypes;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.MergePatch;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.resource.Verb;
import dev.supercargo.simulator.store.ResourceStore;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Get, list, create, update, patch, delete and watch of any kind of object. */
final class ResourceEndpoint {

    private final ResourceStore store;
    private final KnownTypes types;
    private final Operations operations;
    private final Deletion deletion;
    private final Lists lists;
    private final WatchStream watches;
    private final PodLog logs;
    private final Eviction eviction;

    ResourceEndpoint(ResourceStore store, KnownTypes types, InstantSource clock, WatchStream.Ending ending) {
        this.store = store;
        this.types = types;
        this.operations = new Operations(store, types, clock);
        this.deletion = new Deletion(store, types, clock);
        Tables tables = new Tables(types, clock);
        this.lists = new Lists(store, tables);
        this.watches = new WatchStream(store, tables, ending);
        this.logs = new PodLog(store, clock);
        this.eviction = new Eviction(store, clock);
    }

    void handle(Route route, Request request) throws IOException, InterruptedException {
        boolean collection = route.name().isEmpty();
        switch (request.method()) {
            case "GET", "HEAD" -> read(route, request);
            case "POST" -> {
                if (Eviction.isAskedFor(route)) {
                    request.answer(201, eviction.evict(route));
                    return;
                }
                if (!collection) {
                    throw ApiException.methodNotAllowed("POST");
                }
                request.answer(
                        201,
                        operations.create(route.type(), route.namespace(), request.object(), WriteOptions.of(request)));
            }
            case "PUT" -> {
                requireObject(route, request);
                ObjectNode wanted = request.object();
                requireRevision(route, wanted);
                change(route, request, current -> wanted);
            }
            case "PATCH" -> {
                requireObject(route, request);
                patch(route, request);
            }
            case "DELETE" -> {
                if (collection) {
                    deleteAll(route, request);
                } else {
                    delete(route, request);
                }
            }
            default -> throw ApiException.methodNotAllowed(request.method());
        }
    }

    private static void requireObject(Route route, Request request) {
        boolean knownSubresource = route.subresource().isEmpty()
                || (route.isStatus() && route.type().hasStatus());
        if (route.name().isEmpty() || !knownSubresource) {
            throw ApiException.methodNotAllowed(request.method());
        }
    }

    /** Leases, definitions and custom resources are never overwritten by somebody who does not know their state. */
    private void requireRevision(Route route, ObjectNode wanted) {
        ResourceType type = route.type();
        boolean unconditional = !type.equals(ResourceType.LEASE)
                && !type.equals(ResourceType.CUSTOM_RESOURCE_DEFINITION)
                && types.custom(type).isEmpty();
        if (!unconditional && Metadata.revision(wanted) == 0) {
            throw ApiException.invalid(
                    type,
                    route.name(),
                    List.of(ApiException.Cause.invalid(
                            "metadata.resourceVersion", "0", "must be specified for an update")));
        }
    }

    private void read(Route route, Request request) throws IOException, InterruptedException {
        if (route.verb(request) == Verb.WATCH) {
            watches.serve(route, request);
            return;
        }
        if (route.name().isEmpty()) {
            request.answer(200, lists.list(route, request));
            return;
        }
        ObjectNode object = existing(route);
        switch (route.subresource()) {
            case "", "status" -> request.answer(200, lists.single(route, request, object));
            case "log" -> logs.serve(route, request, object);
            default -> throw ApiException.noSuchPath();
        }
    }

    private ObjectNode existing(Route route) {
        return store.get(route.type(), route.namespace(), route.name())
                .orElseThrow(() -> ApiException.notFound(route.type(), route.name()));
    }

    private void change(Route route, Request request, UnaryOperator<JsonNode> change) throws IOException {
        request.answer(200, operations.change(route, WriteOptions.of(request), change));
    }

    private void patch(Route route, Request request) throws IOException {
        String contentType = request.header("Content-Type").split(";")[0].strip();
        JsonNode patch = request.node();
        switch (contentType) {
            case "application/json-patch+json" -> change(route, request, current -> JsonPatch.apply(current, patch));
            case "application/merge-patch+json" -> change(route, request, current -> MergePatch.apply(current, patch));
            case "application/strategic-merge-patch+json" -> {
                if (types.custom(route.type()).isPresent()) {
                    // A real server does not know how to merge the lists of custom resources.
                    throw ApiException.unsupportedMediaType(contentType);
                }
                change(route, request, current -> Patches.strategicMerge(current, patch));
            }
            case "application/apply-patch+yaml" -> apply(route, request, patch);
            default -> throw ApiException.unsupportedMediaType(contentType);
        }
    }

    private void apply(Route route, Request request, JsonNode patch) throws IOException {
        if (request.parameter("fieldManager").isEmpty()) {
            throw ApiException.badRequest("fieldManager is required for apply patch");
        }
        if (!(patch instanceof ObjectNode stated)) {
            throw ApiException.badRequest("an apply patch is an object");
        }
        Operations.Applied applied = operations.apply(route, WriteOptions.of(request), request.flag("force"), stated);
        request.answer(applied.created() ? 201 : 200, applied.object());
    }

    private void delete(Route route, Request request) throws IOException {
        ObjectNode options = options(request);
        ObjectNode object = existing(route);
        JsonNode preconditions = options.path("preconditions");
        if (!preconditions.path("uid").asText(Metadata.uid(object)).equals(Metadata.uid(object))
                || preconditions.path("resourceVersion").asLong(Metadata.revision(object))
                        != Metadata.revision(object)) {
            throw ApiException.conflict(route.type(), route.name());
        }
        Deletion.Propagation propagation = propagation(route, request, options);
        if (request.parameter("dryRun").equals("All")) {
            request.answer(200, object);
            return;
        }
        ObjectNode last = deletion.delete(route.type(), object, propagation, grace(request, options));
        boolean stillThere = last.path("metadata").has("deletionTimestamp");
        request.answer(200, stillThere ? last : success(route.type(), object));
    }

    private static Deletion.Propagation propagation(Route route, Request request, ObjectNode options) {
        return Deletion.Propagation.of(
                options.path("propagationPolicy").asText(request.parameter("propagationPolicy")), route.type());
    }

    /** How long a pod may take to end; empty unless the request says. */
    private static Optional<Duration> grace(Request request, ObjectNode options) {
        long seconds = options.path("gracePeriodSeconds").asLong(request.number("gracePeriodSeconds", -1));
        return seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    private static ObjectNode options(Request request) throws IOException {
        byte[] body = request.body();
        if (body.length == 0) {
            return Json.object();
        }
        try {
            return Json.read(body, request.header("Content-Type").contains("yaml")) instanceof ObjectNode options
                    ? options
                    : Json.object();
        } catch (IOException e) {
            throw ApiException.badRequest("the delete options are not valid JSON");
        }
    }

    private static ObjectNode success(ResourceType type, JsonNode object) {
        ObjectNode status = Json.object().put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Success")
                .putObject("details")
                .put("name", Metadata.name(object))
                .put("group", type.group())
                .put("kind", type.plural())
                .put("uid", Metadata.uid(object));
        return status;
    }

    private void deleteAll(Route route, Request request) throws IOException {
        ObjectNode options = options(request);
        Deletion.Propagation propagation = propagation(route, request, options);
        ObjectNode list = lists.plain(route, request);
        for (JsonNode item : list.path("items")) {
            deletion.delete(route.type(), (ObjectNode) item, propagation, grace(request, options));
        }
        request.answer(200, list);
    }
}
