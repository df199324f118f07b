package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.admission.Admission;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.ResourceStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Writing objects the way clients may: with server-set metadata, defaults, rules and optimistic locking. */
public final class Operations {

    private static final String NAME_CHARACTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final int GENERATED_CHARACTERS = 5;
    private static final List<String> SERVER_SET =
            List.of("uid", "creationTimestamp", "deletionTimestamp", "namespace", "name");

    private final ResourceStore store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Operations(ResourceStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Creates the object in the namespace; {@code dryRun} only says what would be stored. */
    public ObjectNode create(ResourceType type, String namespace, ObjectNode object, boolean dryRun) {
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
        metadata.remove(List.of("resourceVersion", "deletionTimestamp", "selfLink"));
        if (type.hasStatus()) {
            object.remove("status");
        }
        Admission.admitNew(type, object);
        if (type.equals(ResourceType.NAMESPACE)) {
            Json.child(object, "status").put("phase", "Active");
            Metadata.label(object, "kubernetes.io/metadata.name", Metadata.name(object));
        } else if (type.equals(ResourceType.CUSTOM_RESOURCE_DEFINITION)) {
            CustomResources.establish(object, clock.instant());
        }
        if (dryRun) {
            return object;
        }
        return store.create(type, object);
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
     * Changes an object.
     *
     * @param subresource {@code status} writes the status only; empty writes everything but the status
     * @param change from a copy of the stored object to the wanted one
     */
    ObjectNode change(
            ResourceType type,
            String namespace,
            String name,
            String subresource,
            boolean dryRun,
            UnaryOperator<JsonNode> change) {
        ObjectNode[] unstored = new ObjectNode[1];
        ObjectNode stored = store.update(type, namespace, name, current -> {
            ObjectNode before = current.deepCopy();
            if (!(change.apply(current.deepCopy()) instanceof ObjectNode wanted)) {
                throw ApiException.badRequest("the result is not an object");
            }
            requireKind(type, wanted);
            ObjectNode after = combine(type, subresource, before, wanted);
            if (subresource.isEmpty()) {
                Admission.admitUpdate(type, before, after);
            }
            if (!after.path("spec").equals(before.path("spec"))) {
                ObjectNode metadata = Json.child(after, "metadata");
                metadata.put("generation", metadata.path("generation").asLong() + 1);
            }
            unstored[0] = after;
            if (!dryRun) {
                current.removeAll();
                current.setAll(after);
            }
        });
        if (dryRun) {
            return unstored[0];
        }
        if (stored.path("metadata").has("deletionTimestamp")
                && stored.path("metadata").path("finalizers").isEmpty()) {
            store.delete(type, namespace, name);
        }
        return stored;
    }

    private static ObjectNode combine(ResourceType type, String subresource, ObjectNode before, ObjectNode wanted) {
        String stated = Json.text(wanted, "metadata", "resourceVersion");
        if (!stated.isEmpty() && !stated.equals(Json.text(before, "metadata", "resourceVersion"))) {
            throw ApiException.conflict(type, Metadata.name(before));
        }
        String uid = Metadata.uid(wanted);
        if (!uid.isEmpty() && !uid.equals(Metadata.uid(before))) {
            throw ApiException.conflict(type, Metadata.name(before));
        }
        ObjectNode after = wanted;
        if (subresource.equals("status")) {
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
            JsonNode value = before.path("metadata").get(field);
            if (value == null) {
                metadata.remove(field);
            } else {
                metadata.set(field, value);
            }
        }
        metadata.set("resourceVersion", before.path("metadata").get("resourceVersion"));
        metadata.set("generation", before.path("metadata").path("generation"));
        return after;
    }
}
