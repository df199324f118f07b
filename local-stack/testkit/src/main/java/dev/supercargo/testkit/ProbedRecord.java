package dev.supercargo.testkit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A committed record as a consumer sees it.
 *
 * @param topic where it was read
 * @param partition where it was read
 * @param offset its place in the partition
 * @param key the aggregate's id
 * @param value the payload, null for a tombstone
 * @param headers the last value of each header
 */
public record ProbedRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String value,
        Map<String, String> headers) {

    static ProbedRecord from(ConsumerRecord<String, String> source) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : source.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new ProbedRecord(
                source.topic(), source.partition(), source.offset(), source.key(), source.value(), Map.copyOf(headers));
    }

    /** The CloudEvent's id, null when the record is not a CloudEvent. */
    public @Nullable String eventId() {
        return headers.get("ce_id");
    }

    /** The CloudEvent's type, null when the record is not a CloudEvent. */
    public @Nullable String eventType() {
        return headers.get("ce_type");
    }
}
