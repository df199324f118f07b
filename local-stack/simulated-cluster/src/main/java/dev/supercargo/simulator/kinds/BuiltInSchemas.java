package dev.supercargo.simulator.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/**
 * OpenAPI schemas of the kinds that need no definition. They name the fields that this cluster heeds or writes; what else a
 * client sends is stored and has no effect.
 */
public final class BuiltInSchemas {

    private static final String RESOURCE = "/dev/supercargo/simulator/schemas.yaml";
    private static final String OTHER_FIELDS = " Fields that are not told here are stored and have no effect.";
    private static final Set<String> PLAIN = Set.of("string", "integer", "number", "boolean");
    private static final String UNKNOWN_FIELDS = "x-kubernetes-preserve-unknown-fields";

    private BuiltInSchemas() {}

    /** All of them by name; that of a kind has its name, and refers to others. */
    public static ObjectNode all() {
        ObjectNode schemas = Json.object();
        notes().properties().forEach(note -> schemas.set(note.getKey(), schema(note.getValue())));
        return schemas;
    }

    private static ObjectNode notes() {
        try (InputStream yaml = Objects.requireNonNull(BuiltInSchemas.class.getResourceAsStream(RESOURCE))) {
            return Json.readYaml(new String(yaml.readAllBytes(), StandardCharsets.UTF_8), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode schema(JsonNode note) {
        ObjectNode schema = Json.object()
                .put("type", "object")
                .put("description", note.path("about").asText() + (note.has("fields") ? OTHER_FIELDS : ""))
                .put(UNKNOWN_FIELDS, true);
        ObjectNode properties = schema.putObject("properties");
        note.path("fields").properties().forEach(field -> {
            String[] parts = field.getValue().asText().split(" - ", 2);
            properties.set(field.getKey(), typed(parts[0]).put("description", parts[1]));
        });
        for (String part : new String[] {"spec", "status"}) {
            if (note.has(part)) {
                properties.set(
                        part,
                        typed(note.get(part).asText())
                                .put("description", part.equals("spec") ? "What is wanted." : "What is."));
            }
        }
        return schema;
    }

    private static ObjectNode typed(String type) {
        String inner = type.substring(1, type.length() - 1);
        return switch (type.charAt(0)) {
            case '[' -> Json.object().put("type", "array").set("items", typed(inner));
            case '{' -> Json.object().put("type", "object").set("additionalProperties", typed(inner));
            default -> {
                if (PLAIN.contains(type)) {
                    yield Json.object().put("type", type);
                }
                yield switch (type) {
                    case "quantity" -> Json.object().put("type", "string").put("format", "quantity");
                    case "any" -> Json.object().put("type", "object").put(UNKNOWN_FIELDS, true);
                    default -> reference(type);
                };
            }
        };
    }

    /** A place where the schema of that name applies. */
    public static ObjectNode reference(String name) {
        ObjectNode reference = Json.object();
        reference.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + name);
        return reference;
    }
}
