package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.kinds.KnownTypes;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.ResourceStore;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deleting objects and what they own. Grace periods are not simulated: an object without finalizers is gone at once.
 * As on a real server, deleting a Job over batch/v1 without a propagation policy leaves its pods behind as orphans;
 * kubectl and Fabric8 ask for {@code Background}.
 */
public final class Deletion {

    /** What happens to the objects that the deleted one owns. */
    public enum Propagation {
        ORPHAN,
        DEPENDENTS;

        static Propagation of(String policy, ResourceType type) {
            return switch (policy) {
                case "Orphan" -> ORPHAN;
                case "Background", "Foreground" -> DEPENDENTS;
                case "" -> type.equals(ResourceType.JOB) ? ORPHAN : DEPENDENTS;
                default ->
                    throw ApiException.badRequest("propagationPolicy \"" + policy
                            + "\" is unknown. Maybe use Background, Foreground or Orphan.");
            };
        }
    }

    private final ResourceStore store;
    private final KnownTypes types;
    private final InstantSource clock;

    public Deletion(ResourceStore store, KnownTypes types, InstantSource clock) {
        this.store = store;
        this.types = types;
        this.clock = clock;
    }

    /** Deletes and returns the object's last state; an object with finalizers is only marked. */
    public ObjectNode delete(ResourceType type, ObjectNode object, Propagation propagation) {
        String namespace = Metadata.namespace(object);
        String name = Metadata.name(object);
        if (!object.path("metadata").path("finalizers").isEmpty()) {
            return store.update(type, namespace, name, marked -> {
                ObjectNode metadata = Json.child(marked, "metadata");
                if (!metadata.has("deletionTimestamp")) {
                    metadata.put("deletionTimestamp", Metadata.time(clock.instant()));
                }
            });
        }
        if (type.equals(ResourceType.CUSTOM_RESOURCE_DEFINITION)) {
            deleteObjectsOf(object);
        }
        ObjectNode last = store.delete(type, namespace, name).orElseThrow(() -> ApiException.notFound(type, name));
        dependents(Metadata.uid(object), propagation);
        if (type.equals(ResourceType.NAMESPACE)) {
            types.all().stream()
                    .filter(ResourceType::namespaced)
                    .forEach(inside -> store.list(inside).objects().stream()
                            .filter(content -> Metadata.namespace(content).equals(name))
                            .forEach(content -> store.delete(inside, name, Metadata.name(content))));
        }
        return last;
    }

    private void deleteObjectsOf(ObjectNode definition) {
        types.all().stream()
                .filter(type -> type.qualifiedName().equals(Metadata.name(definition)))
                .forEach(type -> store.list(type)
                        .objects()
                        .forEach(object -> store.delete(type, Metadata.namespace(object), Metadata.name(object))));
    }

    private void dependents(String owner, Propagation propagation) {
        List<ResourceStore.Owned> owned = store.ownedBy(owner);
        if (owned.isEmpty()) {
            return;
        }
        Map<String, ResourceType> byKey = new HashMap<>();
        types.all().forEach(type -> byKey.putIfAbsent(type.storageKey(), type));
        for (ResourceStore.Owned one : owned) {
            ResourceType type = byKey.get(one.storageKey());
            if (type != null) {
                switch (propagation) {
                    case DEPENDENTS -> delete(type, one.object(), Propagation.DEPENDENTS);
                    case ORPHAN -> store.updateIfPresent(type, one.object(), orphan -> release(orphan, owner));
                }
            }
        }
    }

    private static void release(ObjectNode orphan, String owner) {
        ArrayNode owners = Json.list(Json.child(orphan, "metadata"), "ownerReferences");
        for (int i = owners.size() - 1; i >= 0; i--) {
            if (owners.get(i).path("uid").asText().equals(owner)) {
                owners.remove(i);
            }
        }
    }
}
