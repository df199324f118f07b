package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of Kubernetes' JSONPath that printer columns use: <code>.field</code>, <code>['field']</code>,
 * <code>[0]</code>, <code>[*]</code> and <code>[?(@.field=="value")]</code>. A path outside of that finds nothing.
 */
final class JsonPath {

    private static final Pattern STEP =
            Pattern.compile("\\.((?:[^.\\[\\\\]|\\\\.)+)|\\['([^']*)']|\\[(-?\\d+)]|\\[(\\*)]"
                    + "|\\[\\?\\(@\\.([\\w.-]+)\\s*==\\s*[\"']([^\"']*)[\"']\\)]");

    private final List<Function<JsonNode, Stream<JsonNode>>> steps;

    private JsonPath(List<Function<JsonNode, Stream<JsonNode>>> steps) {
        this.steps = steps;
    }

    static JsonPath parse(String text) {
        List<Function<JsonNode, Stream<JsonNode>>> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                return new JsonPath(List.of(node -> Stream.empty()));
            }
            steps.add(step(matcher));
            end = matcher.end();
        }
        return new JsonPath(List.copyOf(steps));
    }

    private static Function<JsonNode, Stream<JsonNode>> step(Matcher matcher) {
        if (matcher.group(3) != null) {
            int index = Integer.parseInt(matcher.group(3));
            return node -> Stream.of(node.path(index < 0 ? node.size() + index : index));
        }
        if (matcher.group(4) != null) {
            return Json::stream;
        }
        if (matcher.group(5) != null) {
            String[] field = matcher.group(5).split("\\.");
            String value = matcher.group(6);
            return node ->
                    Json.stream(node).filter(item -> Json.text(item, field).equals(value));
        }
        String field =
                matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replaceAll("\\\\(.)", "$1");
        return node -> Stream.of(node.path(field));
    }

    List<JsonNode> find(JsonNode object) {
        Stream<JsonNode> found = Stream.of(object);
        for (Function<JsonNode, Stream<JsonNode>> step : steps) {
            found = found.flatMap(step);
        }
        return found.filter(node -> !node.isMissingNode()).toList();
    }
}
