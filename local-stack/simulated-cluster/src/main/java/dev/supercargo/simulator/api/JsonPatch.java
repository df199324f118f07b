package dev.supercargo.simulator.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;

/** JSON patch (RFC 6902). */
final class JsonPatch {

    private JsonPatch() {}

    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isArray()) {
            throw ApiException.badRequest("A JSON patch is a list of operations. Maybe the content type is wrong.");
        }
        JsonNode result = target;
        for (JsonNode operation : patch) {
            result = step(result, operation);
        }
        return result;
    }

    private static JsonNode step(JsonNode target, JsonNode operation) {
        JsonPointer path = pointer(operation, "path");
        return switch (operation.path("op").asText()) {
            case "add" -> add(target, path, value(operation));
            case "replace" -> {
                present(target, path);
                yield add(remove(target, path), path, value(operation));
            }
            case "remove" -> {
                present(target, path);
                yield remove(target, path);
            }
            case "copy" ->
                add(target, path, present(target, pointer(operation, "from")).deepCopy());
            case "move" -> {
                JsonPointer from = pointer(operation, "from");
                JsonNode moved = present(target, from);
                yield add(remove(target, from), path, moved);
            }
            case "test" -> {
                if (!target.at(path).equals(value(operation))) {
                    throw refused("test of " + path + " failed");
                }
                yield target;
            }
            default -> throw refused("unknown operation " + operation.path("op"));
        };
    }

    private static ApiException refused(String why) {
        return ApiException.badRequest(
                "the server rejected our request due to an error in our request: JSON patch: " + why);
    }

    private static JsonPointer pointer(JsonNode operation, String field) {
        try {
            return JsonPointer.compile(operation.path(field).asText());
        } catch (IllegalArgumentException e) {
            throw refused(field + " " + operation.path(field) + " is not a JSON pointer");
        }
    }

    private static JsonNode value(JsonNode operation) {
        if (!operation.has("value")) {
            throw refused("operation without value");
        }
        return operation.get("value");
    }

    private static JsonNode present(JsonNode target, JsonPointer path) {
        JsonNode node = target.at(path);
        if (node.isMissingNode()) {
            throw refused("path " + path + " does not exist");
        }
        return node;
    }

    private static JsonNode add(JsonNode target, JsonPointer path, JsonNode value) {
        if (path.matches()) {
            return value;
        }
        String last = path.last().getMatchingProperty();
        switch (target.at(path.head())) {
            case ObjectNode object -> object.set(last, value);
            case ArrayNode array -> {
                int index = last.equals("-") ? array.size() : path.last().getMatchingIndex();
                if (index < 0 || index > array.size()) {
                    throw refused("index " + last + " is outside the list at " + path.head());
                }
                array.insert(index, value);
            }
            default -> throw refused("path " + path.head() + " is neither object nor list");
        }
        return target;
    }

    private static JsonNode remove(JsonNode target, JsonPointer path) {
        switch (target.at(path.head())) {
            case ObjectNode object -> object.remove(path.last().getMatchingProperty());
            case ArrayNode array -> array.remove(path.last().getMatchingIndex());
            default -> throw refused("path " + path + " cannot be removed");
        }
        return target;
    }
}
