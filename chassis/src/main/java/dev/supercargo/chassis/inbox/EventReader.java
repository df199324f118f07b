package dev.supercargo.chassis.inbox;

import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Reads CloudEvents in binary mode into the contract's records. */
public final class EventReader {

    private static final Map<String, Topic> TOPICS =
            Arrays.stream(Topic.values()).collect(Collectors.toUnmodifiableMap(Topic::topicName, Function.identity()));

    private EventReader() {}

    /**
     * The event of {@code record}, or empty if its type is newer than this build: optional evolution lets a producer add
     * facts that an older consumer passes over.
     *
     * @throws PoisonEvent if the record is no CloudEvent of a known topic or its payload does not fit the record class
     */
    public static Optional<Received> read(ConsumerRecord<String, byte[]> record) {
        return fact(record.topic(), record.headers())
                .map(eventClass -> received(record.headers(), record.value(), eventClass));
    }

    /**
     * Which fact a record tells, its payload unread; empty if it is newer than this build.
     *
     * @throws PoisonEvent if the record is no CloudEvent of a known topic
     */
    static Optional<Class<? extends Event>> fact(String topicName, Headers headers) {
        Topic topic = TOPICS.get(topicName);
        if (topic == null) {
            throw new PoisonEvent("topic " + topicName + " is not in the contract");
        }
        String type = header(headers, "ce_type");
        if (!type.startsWith("dev.supercargo." + topic.owner() + ".")) {
            throw new PoisonEvent("type " + type + " does not belong to topic " + topicName);
        }
        return topic.eventClass(type);
    }

    /** @throws PoisonEvent if the payload does not fit {@code eventClass} */
    static Received received(Headers headers, byte[] payload, Class<? extends Event> eventClass) {
        return new Received(header(headers, "ce_id"), event(payload, eventClass));
    }

    private static Event event(byte[] payload, Class<? extends Event> eventClass) {
        if (payload == null) {
            throw new PoisonEvent("the payload of a " + eventClass.getSimpleName() + " is empty");
        }
        try {
            return ContractJson.mapper().readValue(payload, eventClass);
        } catch (IOException e) {
            throw new PoisonEvent("the payload is no " + eventClass.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
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
