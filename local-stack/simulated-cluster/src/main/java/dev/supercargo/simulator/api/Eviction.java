package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.store.ResourceStore;
import java.time.InstantSource;

/**
 * The {@code eviction} subresource of pods: the pod gets the condition {@code DisruptionTarget}, and the kubelet ends it.
 * There are no disruption budgets, so that none is ever refused.
 */
final class Eviction {

    private final ResourceStore store;
    private final InstantSource clock;

    Eviction(ResourceStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    static boolean isAskedFor(Route route) {
        return route.type().equals(ResourceType.POD) && route.subresource().equals("eviction");
    }

    /** @throws ApiException 404 when there is no such pod */
    ObjectNode evict(Route route) {
        store.update(ResourceType.POD, route.namespace(), route.name(), pod -> {
            boolean told = Json.stream(Json.at(pod, "status", "conditions")).anyMatch(Eviction::isDisruption);
            boolean ended = Json.text(pod, "status", "phase").equals("Succeeded")
                    || Json.text(pod, "status", "phase").equals("Failed");
            if (!told && !ended) {
                Json.list(Json.child(pod, "status"), "conditions")
                        .addObject()
                        .put("type", "DisruptionTarget")
                        .put("status", "True")
                        .put("reason", "EvictionByEvictionAPI")
                        .put("message", "Eviction API: evicting")
                        .put("lastTransitionTime", Metadata.time(clock.instant()));
            }
        });
        return Json.object()
                .put("kind", "Status")
                .put("apiVersion", "v1")
                .put("status", "Success")
                .put("code", 201);
    }

    private static boolean isDisruption(JsonNode condition) {
        return condition.path("type").asText().equals("DisruptionTarget");
    }
}
