package dev.supercargo.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** Payloads to and from records, and their comparison as JSON. */
final class Payload {

    /** JSON has one number type: 300.0 and 300 are equal. Everything else is compared as it is. */
    private static final Comparator<JsonNode> BY_VALUE = (left, right) -> {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    };

    private Payload() {}

    static Event read(JsonNode json, Class<? extends Event> type) {
        try {
            return ContractJson.mapper().treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** What goes on the wire, parsed again. */
    static JsonNode write(Object value) {
        try {
            return ContractJson.mapper().readTree(ContractJson.mapper().writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static boolean sameJson(JsonNode left, JsonNode right) {
        return left.equals(BY_VALUE, right);
    }
}
