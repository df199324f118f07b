package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Lengths, patterns and the formats {@code date-time}, {@code date}, {@code uuid} and {@code byte} of texts; other formats
 * are not checked. Patterns are Java's, which agree with Go's on everything but rare constructs.
 */
final class TextRules implements SchemaRule {

    @Override
    public void check(JsonNode value, JsonNode schema, String path, Consumer<Cause> causes) {
        if (!value.isTextual()) {
            return;
        }
        String text = value.asText();
        int length = text.codePointCount(0, text.length());
        if (schema.has("maxLength") && length > schema.get("maxLength").asLong()) {
            causes.accept(new Cause(
                    path,
                    "FieldValueTooLong",
                    "Too long: may not be more than " + schema.get("maxLength").asLong() + " characters, is "
                            + length));
        }
        if (length < schema.path("minLength").asLong()) {
            causes.accept(SchemaRule.should(
                    path, value, "be at least " + schema.get("minLength").asLong() + " chars long"));
        }
        String pattern = schema.path("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            causes.accept(SchemaRule.should(path, value, "match '" + pattern + "'"));
        }
        String format = schema.path("format").asText("");
        if (!isOf(format, text)) {
            causes.accept(SchemaRule.should(path, value, "be of format " + format));
        }
    }

    private static boolean isOf(String format, String text) {
        try {
            switch (format) {
                case "date-time" -> OffsetDateTime.parse(text);
                case "date" -> LocalDate.parse(text);
                case "uuid" -> UUID.fromString(text);
                case "byte" -> Base64.getDecoder().decode(text);
                default -> {
                    return true;
                }
            }
            return true;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return false;
        }
    }
}
