package dev.supercargo.simulator.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON and YAML trees: reading, writing and the few accessors that controllers need. Thread-safe. */
public final class Json {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final ObjectWriter ASCII = JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Json() {}

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static ArrayNode array() {
        return JSON.createArrayNode();
    }

    public static ArrayNode strings(Iterable<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    /** Reads JSON, or YAML where {@code yaml} is true. */
    public static JsonNode read(byte[] bytes, boolean yaml) throws IOException {
        if (!yaml) {
            return JSON.readTree(bytes);
        }
        // Clients send JSON where YAML is allowed, which takes a parser of YAML many times as long.
        if (bytes.length > 0 && bytes[0] == '{') {
            try {
                return JSON.readTree(bytes);
            } catch (JsonProcessingException e) {
                // Braces of YAML.
                return YAML.readTree(bytes);
            }
        }
        return YAML.readTree(bytes);
    }

    public static <T> T readYaml(String yaml, Class<T> type) throws IOException {
        return YAML.readValue(yaml, type);
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With every character beyond ASCII escaped, so that each byte is a character. */
    public static byte[] ascii(JsonNode node) {
        try {
            return ASCII.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String yaml(JsonNode node) {
        try {
            return YAML.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The node at the path, or a missing node; never null. */
    public static JsonNode at(JsonNode node, String... path) {
        JsonNode current = node;
        for (String step : path) {
            current = current.path(step);
        }
        return current;
    }

    /** The text at the path, or the empty string. */
    public static String text(JsonNode node, String... path) {
        return at(node, path).asText("");
    }

    /** The object at the path; whatever is missing on the way is created. */
    public static ObjectNode child(ObjectNode node, String... path) {
        ObjectNode current = node;
        for (String step : path) {
            JsonNode next = current.get(step);
            current = next instanceof ObjectNode object ? object : current.putObject(step);
        }
        return current;
    }

    /** The array named so, created when it is missing. */
    public static ArrayNode list(ObjectNode node, String name) {
        return node.get(name) instanceof ArrayNode array ? array : node.putArray(name);
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    /** The fields of the object as texts; none if it is no object. */
    public static Map<String, String> textByName(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    /** True for an explicit or an absent null. */
    public static boolean isAbsent(JsonNode node) {
        return node == null || node.isMissingNode() || node.isNull();
    }
}
