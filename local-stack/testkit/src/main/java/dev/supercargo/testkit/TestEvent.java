package dev.supercargo.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A CloudEvent to publish in binary mode: attributes as headers, JSON as the record's value.
 *
 * @param id unique within the source; consumers deduplicate by it
 * @param type for example {@code dev.supercargo.pricing.offer-priced.v1}
 * @param source the producing service, for example {@code /pricing-service}
 * @param subject id of the aggregate, also the record's key
 * @param time when it happened
 * @param data the payload, JSON
 */
public record TestEvent(String id, String type, String source, String subject, Instant time, String data) {

    /** An event with a new id that happens now. */
    public static TestEvent of(String type, String source, String subject, String data) {
        return new TestEvent(
                UUID.randomUUID().toString(),
                type,
                source,
                subject,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                data);
    }

    /** The record's headers. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_type", type);
        headers.put("ce_source", source);
        headers.put("ce_subject", subject);
        headers.put("ce_time", time.toString());
        headers.put("content-type", "application/json");
        return headers;
    }
}
