package dev.supercargo.pricing.offers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.routing.JobInterrupted;
import dev.supercargo.contracts.routing.JobPlaced;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.pricing.PublishedEvents;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.SupercargoStack;
import dev.supercargo.testkit.TestEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the router's facts to the interruption rate of an offer. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class OwnInterruptionsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final KafkaProbe kafka = KafkaProbe.ofTestStack();
    private final String region = "r-" + UUID.randomUUID();
    private final String job = "job-" + UUID.randomUUID();

    @Inject
    OfferBook book;

    @Inject
    EntityManager entities;

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void ownInterruptionsRaiseTheRateOfTheOffer() {
        String offer = offer(Measured.known(0.001), new PriceSource("a-provider", Origin.PROVIDER));

        ran(60, "SPOT", false);
        ran(500, "SPOT", true);
        ran(500, "ON_DEMAND", false);
        runAndLose("SPOT", false, "SPOT_RECLAIMED");
        runAndLose("SPOT", false, "PREEMPTED");
        runAndLose("SPOT", false, "STOCK_OUT");
        runAndLose("SPOT", true, "SPOT_RECLAIMED");
        runAndLose("ON_DEMAND", false, "NODE_LOST");
        kafka.publish(
                Topic.JOBS.topicName(), job, "{\"jobId\":", Map.of("ce_id", job, "ce_type", typeOf(JobPlaced.class)));
        runAndLose("SPOT", false, "NODE_LOST");
        ran(40, "SPOT", false);

        reviewWhenSeen(2, 100);
        given().get("/api/v1/offers/" + offer)
                .then()
                .body("interruptionEvidence", startsWith("2 interruptions in 100.0 node-hours"));
        double rate = rate(offer);
        assertThat(rate).isCloseTo((0.001 * 730 + 2) / (730 + 100), withinADay(rate));
        assertThat(PublishedEvents.await(
                        OfferPriced.class, 2, event -> event.offerId().equals(offer)))
                .last()
                .satisfies(event -> assertThat(event.interruptionsPerHour()).isCloseTo(rate, within(1e-8)));
        assertThat(kafka.await(Topic.JOBS.deadLetterTopic("pricing-service"), LIMIT, record -> job.equals(record.key()))
                        .value())
                .isEqualTo("{\"jobId\":");
    }

    @Test
    void aSmallMoveIsKeptForLater() {
        String offer = offer(Measured.known(0.1), new PriceSource("a-provider", Origin.PROVIDER));
        ran(10, "SPOT", false);
        ran(1_000, "SPOT", false);

        reviewWhenSeen(0, 1_010);
        double rate = rate(offer);
        int version = version(offer);

        runAndLose("SPOT", false, "SPOT_RECLAIMED");
        reviewWhenSeen(1, 1_010);

        assertThat(rate).isCloseTo(0.1 * 730 / (730 + 1_010), withinADay(rate));
        assertThat(rate(offer)).isEqualTo(rate);
        assertThat(version(offer)).isEqualTo(version);
    }

    @Test
    void anAssumedRateCountsLittleAndIsOnlyAssumedWhereSomethingWasSeen() {
        String offer = offer(Measured.unknown("nobody says"), new PriceSource("a-provider", Origin.PROVIDER));
        given().get("/api/v1/offers/" + offer).then().body("interruptionsPerHour", nullValue());

        ran(216, "SPOT", false);
        reviewWhenSeen(0, 216);

        assertThat(rate(offer)).isCloseTo(0.1 * 24 / (24 + 216), withinADay(0.01));
    }

    @Test
    void theCustomersOwnRateIsLeftAlone() {
        String offer = offer(Measured.known(0.25), PriceSource.PRICE_SHEET);
        runAndLose("SPOT", false, "SPOT_RECLAIMED");
        ran(100, "SPOT", false);

        reviewWhenSeen(1, 100);

        given().get("/api/v1/offers/" + offer)
                .then()
                .body("interruptionsPerHour", is(0.25f))
                .body("interruptionEvidence", nullValue());
    }

    /** Each topic keeps the order, so that what was sent before has been handled, too. */
    private void reviewWhenSeen(int interruptions, int nodeHours) {
        await().atMost(LIMIT).untilAsserted(() -> {
            Object[] seen = QuarkusTransaction.requiringNew().call(() -> (Object[])
                    entities.createNativeQuery("""
                            select coalesce(sum(interruptions), 0), coalesce(sum(node_hours), 0)
                            from spot_observation where region = ?1""").setParameter(1, region).getSingleResult());
            assertThat(((Number) seen[0]).intValue()).isEqualTo(interruptions);
            assertThat(((Number) seen[1]).doubleValue()).isCloseTo(nodeHours, within(0.001));
        });
        book.reviewInterruptions();
    }

    /** What ran before midnight, or before other tests' newest day, weighs up to 3 % less. */
    private static Offset<Double> withinADay(double rate) {
        return within(rate * 0.03);
    }

    private static double rate(String offer) {
        return given().get("/api/v1/offers/" + offer)
                .then()
                .extract()
                .jsonPath()
                .getDouble("interruptionsPerHour");
    }

    private static int version(String offer) {
        return given().get("/api/v1/offers/" + offer).then().extract().path("version");
    }

    private String offer(Measured<Double> interruptionsPerHour, PriceSource source) {
        PricedOffer priced = new PricedOffer(
                new Offer(
                        "testcloud",
                        region,
                        null,
                        "type",
                        "nvidia-t4-16gb",
                        1,
                        Measured.known(4),
                        Measured.known(Memory.ofGib(16)),
                        Market.SPOT,
                        null,
                        null),
                Money.usd("1.00"),
                interruptionsPerHour,
                "test",
                LocalDate.now(ZoneOffset.UTC),
                Confidence.HIGH);
        book.take(List.of(priced), source);
        return priced.offer().id();
    }

    /** All nodes run for one hour; the fact arrives twice. */
    private void ran(int nodes, String market, boolean simulated) {
        publishTwice(
                Topic.USAGE,
                new UsageMetered(
                        UUID.randomUUID().toString(),
                        job,
                        1,
                        "team",
                        "user",
                        place(nodes, market, simulated),
                        "nvidia-t4-16gb",
                        nodes,
                        NOW.minus(1, ChronoUnit.HOURS),
                        NOW,
                        new BigDecimal(nodes),
                        Money.usd(nodes + ".00"),
                        Money.usd(nodes + ".00")));
    }

    /** A job is placed and loses its place; each fact arrives twice. */
    private void runAndLose(String market, boolean simulated, String cause) {
        publishTwice(
                Topic.JOBS,
                new JobPlaced(
                        job,
                        1,
                        NOW,
                        1,
                        "decision",
                        "snapshot",
                        place(8, market, simulated),
                        Money.usd("8.00"),
                        "test",
                        NOW,
                        null,
                        null,
                        null,
                        null,
                        1,
                        "the only one"));
        publishTwice(
                Topic.JOBS, new JobInterrupted(job, 2, NOW, 1, cause, "gone", 0.5, BigDecimal.ONE, Money.usd("1.00")));
    }

    private PlaceRef place(int nodes, String market, boolean simulated) {
        return new PlaceRef(
                "option", "testcloud", region, null, "type", market, "cluster", "nvidia-t4-16gb", 1, nodes, simulated);
    }

    private void publishTwice(Topic topic, Event fact) {
        try {
            TestEvent event = TestEvent.of(
                    typeOf(fact.getClass()),
                    "/workload-router",
                    job,
                    ContractJson.mapper().writeValueAsString(fact));
            kafka.publish(topic.topicName(), event);
            kafka.publish(topic.topicName(), event);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String typeOf(Class<? extends Event> fact) {
        return Topic.typeOf(fact);
    }
}
