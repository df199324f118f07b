package dev.supercargo.pricing;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What this service has published, read as another service would read it. */
public final class PublishedEvents {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private PublishedEvents() {}

    /** All events of {@code eventClass} that match, as soon as there are {@code count} of them. */
    public static <E extends Event> List<E> await(Class<E> eventClass, int count, Predicate<E> wanted) {
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            return probe
                    .awaitCount(
                            Topic.of(eventClass).topicName(),
                            count,
                            LIMIT,
                            record -> isOf(record, eventClass) && wanted.test(read(record, eventClass)))
                    .stream()
                    .map(record -> read(record, eventClass))
                    .toList();
        }
    }

    private static boolean isOf(ProbedRecord record, Class<? extends Event> eventClass) {
        return Topic.typeOf(eventClass).equals(record.eventType());
    }

    private static <E extends Event> E read(ProbedRecord record, Class<E> eventClass) {
        try {
            return ContractJson.mapper().readValue(record.value(), eventClass);
        } catch (JsonProcessingException e) {
            throw new AssertionError(record + " is no " + eventClass.getSimpleName(), e);
        }
    }
}
