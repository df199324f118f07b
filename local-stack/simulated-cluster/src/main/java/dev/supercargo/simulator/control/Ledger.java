package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import java.time.Instant;

/** What has happened and must not happen again, kept in a ConfigMap so that it survives restarts. */
final class Ledger {

    private static final String NAMESPACE = "kube-system";
    private static final String NAME = "supercargo-simulated-interruptions";

    private final World world;

    Ledger(World world) {
        this.world = world;
    }

    boolean contains(String key) {
        return world.store()
                .get(ResourceType.CONFIG_MAP, NAMESPACE, NAME)
                .filter(map -> map.path("data").has(key))
                .isPresent();
    }

    void add(String key, Instant at) {
        if (world.store().get(ResourceType.CONFIG_MAP, NAMESPACE, NAME).isEmpty()) {
            ObjectNode map = Json.object();
            Json.child(map, "metadata").put("name", NAME).put("namespace", NAMESPACE);
            map.putObject("data");
            world.create(ResourceType.CONFIG_MAP, map, at);
        }
        world.store()
                .update(
                        ResourceType.CONFIG_MAP,
                        NAMESPACE,
                        NAME,
                        map -> Json.child(map, "data").put(key, Metadata.time(at)));
    }
}
