package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.kinds.KnownTypes;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.ResourceStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deleting objects and what they own. A pod that runs is told to end and gets its grace; the kubelet removes it. As on a
 * real server, deleting a Job over batch/v1 without a propagation policy leaves its pods behind as orphans; kubectl and
 * Fabric8 ask for {@code Background}.
 */
public final class Deletion {

    private static final long DEFAULT_GRACE_SECONDS = 30;

    /** What happens to the objects that the deleted one owns. */
    public enum Propagation {
        ORPHAN,
        BACKGROUND,
        /** A Job itself goes last; everything else as in the background. */
        FOREGROUND;

        static Propagation of(String policy, ResourceType type) {
            return switch (policy) {
                case "Orphan" -> ORPHAN;
                case "Background" -> BACKGROUND;
                case "Foreground" -> FOREGROUND;
                case "" -> type.equals(ResourceType.JOB) ? ORPHAN : BACKGROUND;
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

    /**
     * Deletes and returns the object's last state. An object with finalizers, a pod that gets time to end, and a Job that
     * goes after its pods are only marked.
     *
     * @param grace for a pod to end in; empty = what its manifest says
     */
    public ObjectNode delete(ResourceType type, ObjectNode object, Propagation propagation, Optional<Duration> grace) {
        String namespace = Metadata.namespace(object);
        String name = Metadata.name(object);
        if (!object.path("metadata").path("finalizers").isEmpty()) {
            return Json.at(object, "metadata").has("deletionTimestamp")
                    ? object
                    : store.update(type, namespace, name, this::mark);
        }
        if (type.equals(ResourceType.POD)
                && Json.text(object, "status", "phase").equals("Running")) {
            Duration time = grace.orElseGet(() -> ownGrace(object));
            if (!time.isZero()) {
                return mark(object, time);
            }
        }
        if (type.equals(ResourceType.JOB) && propagation == Propagation.FOREGROUND) {
            // First, so that its controller makes no more pods.
            ObjectNode marked = store.update(type, namespace, name, job -> {
                // Somebody else may have deleted it in the same moment.
                if (!Json.child(job, "metadata").has("deletionTimestamp")) {
                    mark(job);
                    Json.list(Json.child(job, "metadata"), "finalizers").add(Metadata.FOREGROUND);
                }
            });
            dependents(Metadata.uid(object), propagation);
            // Its controller may have removed it already.
            return store.ownedBy(Metadata.uid(object)).isEmpty()
                    ? store.delete(type, namespace, name).orElse(marked)
                    : marked;
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

    private static Duration ownGrace(ObjectNode pod) {
        return Duration.ofSeconds(
                Json.at(pod, "spec", "terminationGracePeriodSeconds").asLong(DEFAULT_GRACE_SECONDS));
    }

    private void mark(ObjectNode object) {
        Json.child(object, "metadata").put("deletionTimestamp", Metadata.time(clock.instant()));
    }

    /** Once told, a pod can be given less time, but not more. */
    private ObjectNode mark(ObjectNode pod, Duration grace) {
        Instant end = clock.instant().plus(grace);
        boolean told = Metadata.time(Json.at(pod, "metadata", "deletionTimestamp"))
                .filter(planned -> !planned.isAfter(end))
                .isPresent();
        return told
                ? pod
                : store.update(
                        ResourceType.POD,
                        Metadata.namespace(pod),
                        Metadata.name(pod),
                        ending -> Json.child(ending, "metadata")
                                .put("deletionTimestamp", Metadata.time(end))
                                .put("deletionGracePeriodSeconds", grace.toSeconds()));
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
                    case BACKGROUND, FOREGROUND -> delete(type, one.object(), propagation, Optional.empty());
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
