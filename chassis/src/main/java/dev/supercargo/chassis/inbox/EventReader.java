package dev.supercargo.chassis.inbox;

import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads CloudEvents in binary mode into the contract's records. */
public final class EventReader {

    private EventReader() {}

    /**
     * The event of {@code record}, or empty if its type is newer than this build: optional evolution lets a producer add
     * facts that an older consumer passes over.
     *
     * @throws PoisonEvent if the record is no CloudEvent of a known topic or its payload does not fit the record class
     */
    public static Optional<Received> read(ConsumerRecord<String, byte[]> record) {
        return fact(record).map(eventClass -> new Received(header(record, "ce_id"), payload(record, eventClass)));
    }

    /**
     * Which fact {@code record} tells, its payload unread; empty if it is newer than this build.
     *
     * @throws PoisonEvent if the record is no CloudEvent of a known topic
     */
    static Optional<Class<? extends Event>> fact(ConsumerRecord<String, byte[]> record) {
        Topic topic = Arrays.stream(Topic.values())
                .filter(candidate -> candidate.topicName().equals(record.topic()))
                .findFirst()
                .orElseThrow(() -> new PoisonEvent("topic " + record.topic() + " is not in the contract"));
        String type = header(record, "ce_type");
        if (!type.startsWith("dev.supercargo." + topic.owner() + ".")) {
            throw new PoisonEvent("type " + type + " does not belong to topic " + record.topic());
        }
        return topic.eventClass(type);
    }

    private static Event payload(ConsumerRecord<String, byte[]> record, Class<? extends Event> eventClass) {
        if (record.value() == null) {
            throw new PoisonEvent("the payload of a " + eventClass.getSimpleName() + " is empty");
        }
        try {
            return ContractJson.mapper().readValue(record.value(), eventClass);
        } catch (IOException e) {
            throw new PoisonEvent("the payload is no " + eventClass.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new PoisonEvent("header " + name + " is missing: not a CloudEvent in binary mode");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * A received event.
     *
     * @param eventId CloudEvents id, the same for every delivery of the event
     */
    public record Received(String eventId, Event event) {}
}
