package dev.supercargo.simulator.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kinds this API serves: the built-in ones, and one per version served by each CustomResourceDefinition. */
public final class KnownTypes {

    private static final List<ResourceType> BUILT_IN = List.of(
            ResourceType.NAMESPACE,
            ResourceType.NODE,
            ResourceType.POD,
            ResourceType.CONFIG_MAP,
            ResourceType.EVENT,
            ResourceType.SERVICE,
            ResourceType.SECRET,
            ResourceType.SERVICE_ACCOUNT,
            ResourceType.JOB,
            ResourceType.LEASE,
            ResourceType.CUSTOM_RESOURCE_DEFINITION);

    private final ResourceStore store;

    public KnownTypes(ResourceStore store) {
        this.store = store;
    }

    public List<ResourceType> all() {
        List<ResourceType> types = new ArrayList<>(BUILT_IN);
        for (ObjectNode definition :
                store.list(ResourceType.CUSTOM_RESOURCE_DEFINITION).objects()) {
            types.addAll(definedBy(definition));
        }
        return types;
    }

    private static List<ResourceType> definedBy(JsonNode definition) {
        JsonNode spec = definition.path("spec");
        JsonNode names = spec.path("names");
        List<ResourceType> types = new ArrayList<>();
        for (JsonNode version : spec.path("versions")) {
            if (version.path("served").asBoolean(true)) {
                types.add(new ResourceType(
                        spec.path("group").asText(),
                        version.path("name").asText(),
                        names.path("plural").asText(),
                        names.path("singular")
                                .asText(names.path("kind").asText().toLowerCase(java.util.Locale.ROOT)),
                        names.path("kind").asText(),
                        spec.path("scope").asText().equals("Namespaced"),
                        version.path("subresources").has("status"),
                        Json.texts(names.path("shortNames"))));
            }
        }
        return types;
    }

    public Optional<ResourceType> find(String group, String version, String plural) {
        return all().stream()
                .filter(type -> type.group().equals(group)
                        && type.version().equals(version)
                        && type.plural().equals(plural))
                .findFirst();
    }
}
