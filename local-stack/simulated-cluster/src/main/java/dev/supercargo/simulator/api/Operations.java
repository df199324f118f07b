package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.admission.Admission;
import dev.supercargo.simulator.kinds.CustomResourceDefinitions;
import dev.supercargo.simulator.kinds.KnownTypes;
import dev.supercargo.simulator.ownership.FieldManager;
import dev.supercargo.simulator.ownership.MergeRules;
import dev.supercargo.simulator.ownership.Ownership;
import dev.supercargo.simulator.ownership.Scope;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.ResourceStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Writing objects the way clients may: with server-set metadata, defaults, rules and optimistic locking. */
public final class Operations {

    private static final String NAME_CHARACTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final int GENERATED_CHARACTERS = 5;
    private static final List<String> SERVER_SET = List.of(
            "uid",
            "creationTimestamp",
            "deletionTimestamp",
            "deletionGracePeriodSeconds",
            "namespace",
            "name",
            "resourceVersion",
            "generation",
            "managedFields");

    private final ResourceStore store;
    private final KnownTypes types;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Operations(ResourceStore store, KnownTypes types, InstantSource clock) {
        this.store = store;
        this.types = types;
        this.clock = clock;
    }

    /** Creates the object in the namespace. */
    public ObjectNode create(ResourceType type, String namespace, ObjectNode object, WriteOptions options) {
        Json.child(object, "metadata").remove("managedFields");
        complete(type, namespace, object, options);
        options.manager()
                .ifPresent(manager -> ownership(type, "")
                        .update(Json.object(), object, updating(type, "", manager), clock.instant()));
        return options.dryRun() ? object : store.create(type, object);
    }

    private void complete(ResourceType type, String namespace, ObjectNode object, WriteOptions options) {
        requireKind(type, object);
        ObjectNode metadata = Json.child(object, "metadata");
        if (type.namespaced()) {
            String stated = Metadata.namespace(object);
            if (!stated.isEmpty() && !stated.equals(namespace)) {
                throw ApiException.badRequest(
                        "the namespace of the provided object does not match the namespace sent on" + " the request: \""
                                + stated + "\" and \"" + namespace + "\"");
            }
            if (store.get(ResourceType.NAMESPACE, "", namespace).isEmpty()) {
                throw ApiException.notFound(ResourceType.NAMESPACE, namespace);
            }
            metadata.put("namespace", namespace);
        } else {
            metadata.remove("namespace");
        }
        String prefix = metadata.path("generateName").asText("");
        if (Metadata.name(object).isEmpty() && !prefix.isEmpty()) {
            metadata.put("name", prefix + suffix());
        }
        metadata.put("uid", UUID.randomUUID().toString());
        metadata.put("creationTimestamp", Metadata.time(clock.instant()));
        metadata.put("generation", 1);
        metadata.remove(List.of("resourceVersion", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink"));
        if (type.hasStatus()) {
            object.remove("status");
        }
        Admission.admitNew(type, object);
        if (type.equals(ResourceType.NAMESPACE)) {
            Json.child(object, "status").put("phase", "Active");
            Metadata.label(object, "kubernetes.io/metadata.name", Metadata.name(object));
        } else if (type.equals(ResourceType.CUSTOM_RESOURCE_DEFINITION)) {
            CustomResourceDefinitions.admit(object, clock.instant());
        }
        admitCustom(type, Optional.empty(), object, options);
    }

    private void admitCustom(ResourceType type, Optional<JsonNode> before, ObjectNode object, WriteOptions options) {
        types.custom(type).map(kind -> kind.admit(before, object)).ifPresent(options::judgeUnknownFields);
    }

    private Ownership ownership(ResourceType type, String subresource) {
        Scope withoutSubresource = type.hasStatus() ? Scope.WITHOUT_STATUS : Scope.WHOLE;
        MergeRules rules = types.custom(type)
                .map(kind -> MergeRules.of(kind.schema().openApiSchema()))
                .orElseGet(MergeRules::builtIn);
        return new Ownership(rules, subresource.equals("status") ? Scope.STATUS : withoutSubresource);
    }

    private static FieldManager updating(ResourceType type, String subresource, String manager) {
        return new FieldManager(manager, FieldManager.Operation.UPDATE, type.apiVersion(), subresource);
    }

    private String suffix() {
        StringBuilder suffix = new StringBuilder();
        for (int i = 0; i < GENERATED_CHARACTERS; i++) {
            suffix.append(NAME_CHARACTERS.charAt(random.nextInt(NAME_CHARACTERS.length())));
        }
        return suffix.toString();
    }

    private static void requireKind(ResourceType type, JsonNode object) {
        if (!object.path("kind").asText(type.kind()).equals(type.kind())) {
            throw ApiException.badRequest(object.path("kind").asText() + " in version \""
                    + object.path("apiVersion").asText() + "\" cannot be handled as a " + type.kind());
        }
        ((ObjectNode) object).put("kind", type.kind()).put("apiVersion", type.apiVersion());
    }

    /**
     * Changes an object; through {@code status} its status only, otherwise everything but that.
     *
     * @param change from a copy of the stored object to the wanted one
     */
    ObjectNode change(Route route, WriteOptions options, UnaryOperator<JsonNode> change) {
        return write(
                route,
                options,
                change,
                (before, wanted, after) -> options.manager()
                        .ifPresent(manager -> ownership(route.type(), route.subresource())
                                .update(
                                        before,
                                        after,
                                        updating(route.type(), route.subresource(), manager),
                                        clock.instant())));
    }

    /**
     * What an apply did.
     *
     * @param created whether the object was not there before
     */
    record Applied(boolean created, ObjectNode object) {}

    /**
     * Server-side apply: creates the object, or brings its fields to what is stated.
     *
     * @param force takes fields from other managers instead of refusing
     */
    Applied apply(Route route, WriteOptions options, boolean force, ObjectNode stated) {
        ResourceType type = route.type();
        requireApplicable(route, stated);
        stated.retain(stated.properties().stream()
                .map(Map.Entry::getKey)
                .filter(field -> ownership(type, route.subresource()).scope().contains(field)
                        || List.of("metadata", "kind", "apiVersion").contains(field))
                .toList());
        FieldManager manager = new FieldManager(
                options.manager().orElseThrow(), FieldManager.Operation.APPLY, type.apiVersion(), route.subresource());
        Ownership ownership = ownership(type, route.subresource());
        boolean isNew = !route.isStatus()
                && store.get(type, route.namespace(), route.name()).isEmpty();
        if (isNew) {
            if (!Metadata.uid(stated).isEmpty()) {
                // The one that is meant is gone.
                throw ApiException.conflict(type, route.name());
            }
            Json.child(stated, "metadata").put("name", route.name());
            ObjectNode object = ownership.apply(Json.object(), stated, manager, force, clock.instant());
            complete(type, route.namespace(), object, options);
            return new Applied(true, options.dryRun() ? object : store.create(type, object));
        }
        ObjectNode changed = write(
                route,
                options,
                current -> ownership.apply((ObjectNode) current, stated, manager, force, clock.instant()),
                (before, wanted, after) ->
                        carryOver("managedFields", wanted.path("metadata"), Json.child(after, "metadata")));
        return new Applied(false, changed);
    }

    private static void requireApplicable(Route route, ObjectNode stated) {
        if (stated.path("metadata").has("managedFields")) {
            throw ApiException.badRequest("metadata.managedFields must be nil");
        }
        String name = Metadata.name(stated);
        if (!name.isEmpty() && !name.equals(route.name())) {
            throw ApiException.badRequest(
                    "the name of the object (" + name + ") does not match the name on the URL (" + route.name() + ")");
        }
    }

    /** Brings {@code managedFields} up to date before the object is stored. */
    private interface Bookkeeping {
        void note(ObjectNode before, ObjectNode wanted, ObjectNode after);
    }

    private ObjectNode write(
            Route route, WriteOptions options, UnaryOperator<JsonNode> change, Bookkeeping bookkeeping) {
        ResourceType type = route.type();
        ObjectNode[] unstored = new ObjectNode[1];
        ObjectNode stored = store.update(type, route.namespace(), route.name(), current -> {
            ObjectNode before = Json.object().setAll(current);
            if (!(change.apply(current.deepCopy()) instanceof ObjectNode wanted)) {
                throw ApiException.badRequest("the result is not an object");
            }
            requireKind(type, wanted);
            ObjectNode after = combine(route, before, withOwnMetadata(wanted));
            if (route.subresource().isEmpty()) {
                Admission.admitUpdate(type, before, after);
            }
            if (type.equals(ResourceType.CUSTOM_RESOURCE_DEFINITION)) {
                CustomResourceDefinitions.admit(after, clock.instant());
            }
            admitCustom(type, Optional.of(before), after, options);
            if (!after.path("spec").equals(before.path("spec"))) {
                ObjectNode metadata = Json.child(after, "metadata");
                metadata.put("generation", metadata.path("generation").asLong() + 1);
            }
            bookkeeping.note(before, wanted, after);
            unstored[0] = after;
            if (!options.dryRun()) {
                current.removeAll();
                current.setAll(after);
            }
        });
        if (options.dryRun()) {
            return unstored[0];
        }
        if (stored.path("metadata").has("deletionTimestamp")
                && !stored.path("metadata").has("deletionGracePeriodSeconds")
                && stored.path("metadata").path("finalizers").isEmpty()) {
            store.delete(type, route.namespace(), route.name());
        }
        return stored;
    }

    /** The same object for which other metadata can be set without changing the first. */
    private static ObjectNode withOwnMetadata(ObjectNode object) {
        ObjectNode other = Json.object().setAll(object);
        return other.set("metadata", Json.object().setAll(Json.child(object, "metadata")));
    }

    private static ObjectNode combine(Route route, ObjectNode before, ObjectNode wanted) {
        ResourceType type = route.type();
        String stated = Json.text(wanted, "metadata", "resourceVersion");
        if (!stated.isEmpty() && !stated.equals(Json.text(before, "metadata", "resourceVersion"))) {
            throw ApiException.conflict(type, Metadata.name(before));
        }
        String uid = Metadata.uid(wanted);
        if (!uid.isEmpty() && !uid.equals(Metadata.uid(before))) {
            throw ApiException.conflict(type, Metadata.name(before));
        }
        ObjectNode after = wanted;
        if (route.isStatus()) {
            after = before.deepCopy();
            after.set("status", wanted.path("status").isMissingNode() ? Json.object() : wanted.get("status"));
        } else if (type.hasStatus()) {
            after.remove("status");
            if (before.has("status")) {
                after.set("status", before.get("status"));
            }
        }
        ObjectNode metadata = Json.child(after, "metadata");
        for (String field : SERVER_SET) {
            carryOver(field, before.path("metadata"), metadata);
        }
        return after;
    }

    private static void carryOver(String field, JsonNode from, ObjectNode to) {
        JsonNode value = from.get(field);
        if (value == null) {
            to.remove(field);
        } else {
            to.set(field, value);
        }
    }
}
