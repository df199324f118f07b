package dev.supercargo.planner;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.TestEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Speaks as the router would. */
public final class RouterEvents {

    public static final String ACCELERATOR = "nvidia-a100-sxm-40gb";

    private RouterEvents() {}

    /** Usage of {@code accelerators} in one node at 32.77 USD per hour. */
    public static UsageMetered usage(String jobId, String team, Instant start, Instant end, int accelerators) {
        return usage(
                jobId, team, start, end, place("aws/us-east-1/p4d.24xlarge/spot", "SPOT", ACCELERATOR, accelerators));
    }

    /** Usage of one node of a place at 32.77 USD per hour. */
    public static UsageMetered usage(String jobId, String team, Instant start, Instant end, PlaceRef place) {
        Money pricePerHour = Money.usd("32.7726");
        int accelerators = place.acceleratorsPerNode();
        return new UsageMetered(
                UUID.randomUUID().toString(),
                jobId,
                1,
                team,
                "ada",
                place,
                place.acceleratorId(),
                accelerators,
                start,
                end,
                BigDecimal.valueOf(Duration.between(start, end).toSeconds() * accelerators)
                        .divide(BigDecimal.valueOf(3600), 9, RoundingMode.HALF_EVEN),
                pricePerHour,
                new HourlyRate(pricePerHour).times(Duration.between(start, end)));
    }

    /** One node on the simulated cluster. */
    public static PlaceRef place(String optionId, String market, String accelerator, int accelerators) {
        return new PlaceRef(
                optionId,
                "aws",
                "us-east-1",
                null,
                "p4d.24xlarge",
                market,
                "simulated",
                accelerator,
                accelerators,
                1,
                true);
    }

    /** The event in an envelope with a new id; publishing it twice is a duplicate delivery. */
    public static TestEvent envelope(Event event) {
        return TestEvent.of(Topic.typeOf(event.getClass()), "/workload-router", event.aggregateId(), json(event));
    }

    public static void publish(KafkaProbe kafka, Event event) {
        kafka.publish(Topic.of(event.getClass()).topicName(), envelope(event));
    }

    private static String json(Event event) {
        try {
            return ContractJson.mapper().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
