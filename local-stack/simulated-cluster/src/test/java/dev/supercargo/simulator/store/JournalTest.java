package dev.supercargo.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

    private static final ResourceType TYPE = ResourceType.CONFIG_MAP;

    @TempDir
    Path directory;

    private ResourceStore open() {
        return ResourceStore.persistent(directory.resolve("objects.jsonl"), 100);
    }

    private static ObjectNode map(String name) {
        ObjectNode map = Json.object();
        Json.child(map, "metadata").put("namespace", "n").put("name", name);
        Json.child(map, "data").put("a", "1").put("b", "2");
        return map;
    }

    @Test
    void everyChangeIsThereAgainAfterARestart() {
        Snapshot before;
        try (ResourceStore store = open()) {
            store.create(TYPE, map("changed"));
            store.create(TYPE, map("gone"));
            store.create(TYPE, map("nulled"));
            store.update(
                    TYPE,
                    "n",
                    "changed",
                    map -> Json.child(map, "data").put("c", "3").remove("a"));
            store.update(TYPE, "n", "changed", map -> Json.child(map, "data").put("c", "4"));
            // A null cannot be told by what has changed only.
            store.update(TYPE, "n", "nulled", map -> Json.child(map, "data").putNull("a"));
            store.delete(TYPE, "n", "gone");
            before = store.list(TYPE);
        }

        try (ResourceStore store = open()) {
            assertThat(store.list(TYPE)).isEqualTo(before);
            store.update(TYPE, "n", "changed", map -> Json.child(map, "data").put("c", "5"));
            before = store.list(TYPE);
        }

        try (ResourceStore store = open()) {
            assertThat(store.list(TYPE)).isEqualTo(before);
        }
    }
}
