package dev.supercargo.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** YAML with anchors and merge keys, as trees. */
final class Yaml {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Yaml() {}

    static JsonNode one(Path file) {
        return JSON.valueToTree(new org.yaml.snakeyaml.Yaml().<Object>load(SourceTree.read(file)));
    }

    static List<JsonNode> all(String text) {
        return StreamSupport.stream(new org.yaml.snakeyaml.Yaml().loadAll(text).spliterator(), false)
                .filter(Objects::nonNull)
                .map(document -> JSON.<JsonNode>valueToTree(document))
                .toList();
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(SourceTree.read(file));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** {@code base} with {@code change} laid over it, objects merged, everything else replaced, as Helm does. */
    static JsonNode overlaid(JsonNode base, JsonNode change) {
        if (!(base instanceof ObjectNode object) || !change.isObject()) {
            return change;
        }
        ObjectNode merged = object.deepCopy();
        for (Map.Entry<String, JsonNode> field : change.properties()) {
            JsonNode before = merged.get(field.getKey());
            merged.set(field.getKey(), before == null ? field.getValue() : overlaid(before, field.getValue()));
        }
        return merged;
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<String> texts(JsonNode array) {
        return items(array).map(JsonNode::asText);
    }
}
