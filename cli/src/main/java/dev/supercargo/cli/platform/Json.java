package dev.supercargo.cli.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the API's JSON leniently: what is absent is unknown. The command reads trees instead of records so that an older
 * command keeps working with a newer platform.
 */
public final class Json {

    private Json() {}

    public static String text(JsonNode node, String field, String otherwise) {
        return text(node, field).orElse(otherwise);
    }

    public static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** The amount of a {@code {"amount":"3.06","currency":"USD"}}; the platform keeps US dollars. */
    public static Optional<BigDecimal> money(JsonNode node, String field) {
        return decimal(node.path(field), "amount");
    }

    /** A number, or a decimal written as text. */
    public static Optional<BigDecimal> decimal(JsonNode node, String field) {
        return text(node, field).map(BigDecimal::new);
    }

    public static Optional<Instant> instant(JsonNode node, String field) {
        return text(node, field).map(Instant::parse);
    }

    public static Optional<Duration> duration(JsonNode node, String field) {
        return text(node, field).map(Duration::parse);
    }

    public static Stream<JsonNode> items(JsonNode node, String field) {
        return node.path(field).valueStream();
    }
}
