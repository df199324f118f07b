package dev.supercargo.simulator.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.schema.StructuralSchema;
import dev.supercargo.simulator.store.ResourceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds this API serves: the built-in ones, and one per version served by each CustomResourceDefinition. Thread-safe.
 */
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
            ResourceType.DEPLOYMENT,
            ResourceType.LEASE,
            ResourceType.TOKEN_REVIEW,
            ResourceType.SELF_SUBJECT_REVIEW,
            ResourceType.SELF_SUBJECT_ACCESS_REVIEW,
            ResourceType.SELF_SUBJECT_RULES_REVIEW,
            ResourceType.ROLE,
            ResourceType.ROLE_BINDING,
            ResourceType.CLUSTER_ROLE,
            ResourceType.CLUSTER_ROLE_BINDING,
            ResourceType.CUSTOM_RESOURCE_DEFINITION);

    /** What was read from these very definitions. */
    private record Read(List<ObjectNode> definitions, List<CustomKind> kinds, List<ResourceType> types) {}

    private final ResourceStore store;
    private volatile Read last = new Read(List.of(), List.of(), BUILT_IN);

    public KnownTypes(ResourceStore store) {
        this.store = store;
    }

    /** All served kinds. */
    public List<ResourceType> all() {
        return read().types();
    }

    private Read read() {
        List<ObjectNode> definitions =
                store.list(ResourceType.CUSTOM_RESOURCE_DEFINITION).objects();
        Read known = last;
        if (known.definitions() != definitions) {
            List<CustomKind> kinds =
                    definitions.stream().flatMap(KnownTypes::definedBy).toList();
            List<ResourceType> types = Stream.concat(
                            BUILT_IN.stream(), kinds.stream().map(CustomKind::type))
                    .toList();
            known = new Read(definitions, kinds, types);
            last = known;
        }
        return known;
    }

    private static Stream<CustomKind> definedBy(JsonNode definition) {
        JsonNode spec = definition.path("spec");
        JsonNode names = spec.path("names");
        List<CustomKind> kinds = new ArrayList<>();
        for (JsonNode version : spec.path("versions")) {
            if (version.path("served").asBoolean(true)) {
                String kind = names.path("kind").asText();
                ResourceType type = new ResourceType(
                        spec.path("group").asText(),
                        version.path("name").asText(),
                        names.path("plural").asText(),
                        names.path("singular").asText(kind.toLowerCase(Locale.ROOT)),
                        kind,
                        spec.path("scope").asText().equals("Namespaced"),
                        version.path("subresources").has("status"),
                        Json.texts(names.path("shortNames")));
                kinds.add(new CustomKind(
                        type,
                        new StructuralSchema(Json.at(version, "schema", "openAPIV3Schema")),
                        version.path("additionalPrinterColumns")));
            }
        }
        return kinds.stream();
    }

    public Optional<ResourceType> find(String group, String version, String plural) {
        return all().stream()
                .filter(type -> type.group().equals(group)
                        && type.version().equals(version)
                        && type.plural().equals(plural))
                .findFirst();
    }

    /** What a definition says about this kind; empty for a built-in one. */
    public Optional<CustomKind> custom(ResourceType type) {
        return read().kinds().stream().filter(kind -> kind.type().equals(type)).findFirst();
    }
}
