package dev.supercargo.simulator.cluster;

import dev.supercargo.simulator.resource.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machines this simulation knows, by name. */
public final class InstanceTypes {

    private record Catalogue(List<InstanceType> types) {}

    private static final class Bundled {
        static final InstanceTypes TYPES = read();
    }

    private final Map<String, InstanceType> byName = new LinkedHashMap<>();

    private InstanceTypes() {}

    public static InstanceTypes bundled() {
        return Bundled.TYPES;
    }

    private static InstanceTypes read() {
        try {
            InstanceTypes types = new InstanceTypes();
            Json.readYaml(ClusterFile.resource("instance-types.yaml"), Catalogue.class)
                    .types()
                    .forEach(type -> types.byName.put(type.name(), type));
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<InstanceType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public InstanceType require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("instance type \"" + name
                        + "\" is unknown. Maybe it is one of " + String.join(", ", byName.keySet())));
    }
}
