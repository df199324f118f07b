package dev.supercargo.pricing.commitments;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.pricing.CommitmentExpiryWarned;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.pricing.PublishedEvents;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.SupercargoStack;
import dev.supercargo.testkit.TestEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class CommitmentReportTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Instant THIS_HOUR = Instant.now().truncatedTo(ChronoUnit.HOURS);

    @Inject
    CommitmentBook book;

    @Test
    void showsWhatIsWastedOfACommitment() {
        String id = post("""
                {"provider": "aws", "region": "us-east-1", "instanceType": "p4de.24xlarge", "instances": 2,
                 "pricePerHour": %s, "startsAt": "%s", "expiresAt": "%s"}""".formatted(
                        usd("17.00"), THIS_HOUR.minus(9, ChronoUnit.HOURS), THIS_HOUR.plus(300, ChronoUnit.DAYS)));

        use("commitment/" + id, "p4de.24xlarge", "RESERVED", 1, THIS_HOUR.minus(9, ChronoUnit.HOURS), 6, "17.00");
        use("commitment/" + id, "p4de.24xlarge", "RESERVED", 2, THIS_HOUR.minus(3, ChronoUnit.HOURS), 2, "34.00");

        // Ten hours of two instances are held, the hour that has begun included; ten instance-hours are used
        String mine = "commitments.find { it.commitment.commitmentId == '" + id + "' }.";
        await().atMost(LIMIT)
                .untilAsserted(() -> given().get("/api/v1/commitment-utilisation?days=1")
                        .then()
                        .statusCode(200)
                        .body(mine + "used", is("10.000000000"))
                        .body(mine + "utilisation", is(0.5f))
                        .body(mine + "waste.amount", is("170.00"))
                        .body(mine + "costPerUsedUnit.amount", is("34.00"))
                        .body("coverage.find { it.instanceType == 'p4de.24xlarge' }.coverage", is(1.0f)));
    }

    @Test
    void advisesHowManyInstancesToCommitTo() {
        Instant start = THIS_HOUR.minus(8, ChronoUnit.DAYS);
        use("aws/us-east-1/g6.xlarge/on-demand", "g6.xlarge", "ON_DEMAND", 3, start, 8 * 24 + 1, "2.4144");
        use("aws/us-east-1/g6.xlarge/spot", "g6.xlarge", "SPOT", 20, start, 8 * 24, "1.00");

        String machine = "items.find { it.instanceType == 'g6.xlarge' }.";
        await().atMost(LIMIT)
                .untilAsserted(() -> given().get("/api/v1/commitment-advice?days=8")
                        .then()
                        .statusCode(200)
                        .body(machine + "best.instances", is(3))
                        .body(machine + "best.offerId", is("aws/us-east-1/g6.xlarge/reserved/1y"))
                        .body(machine + "best.expectedUse", is(1.0f))
                        .body(machine + "because", containsString("Commit to 3 for P1Y: saves $")));
    }

    @Test
    void warnsOfTheEndOnceForEachNotice() {
        String id = post(
                """
                {"provider": "aws", "region": "us-east-1", "instanceType": "p4d.24xlarge", "instances": 1,
                 "pricePerHour": %s, "startsAt": "%s", "expiresAt": "%s"}""".formatted(usd("13.92"), THIS_HOUR.minus(40, ChronoUnit.DAYS), THIS_HOUR.plus(20, ChronoUnit.DAYS)));

        book.advance();
        book.advance();

        assertThat(PublishedEvents.await(
                        CommitmentExpiryWarned.class,
                        1,
                        event -> event.commitmentId().equals(id)))
                .singleElement()
                .satisfies(warned -> {
                    assertThat(warned.alertId()).isEqualTo(id + "@30d");
                    assertThat(warned.daysLeft()).isEqualTo(19);
                    assertThat(warned.message()).contains("1 × aws p4d.24xlarge", "in 19 days");
                });
    }

    @Test
    void spreadsWhatIsPaidAtOnceOverTheTerm() {
        String block = post(
                """
                {"kind": "CAPACITY_BLOCK", "provider": "aws", "region": "us-east-1", "instanceType": "p5.48xlarge",
                 "instances": 2, "upfront": %s, "startsAt": "%s", "expiresAt": "%s"}""".formatted(usd("3840.00"), THIS_HOUR.plus(1, ChronoUnit.DAYS), THIS_HOUR.plus(3, ChronoUnit.DAYS)));

        given().get("/api/v1/commitments/" + block)
                .then()
                .body("pricePerHour.amount", is("40.00"))
                .body("marginalPricePerHour.amount", is("0.00"))
                .body("paymentOption", is("ALL_UPFRONT"))
                .body("status", is("SCHEDULED"));
    }

    @Test
    void aSavingsPlanIsSpendAndNoMachine() {
        String plan = post(
                """
                {"kind": "SAVINGS_PLAN", "provider": "nowhere", "region": "global", "pricePerHour": %s,
                 "discountShare": 0.25, "startsAt": "%s", "expiresAt": "%s"}""".formatted(usd("3.00"), THIS_HOUR.minus(1, ChronoUnit.DAYS), THIS_HOUR.plus(300, ChronoUnit.DAYS)));
        useAt(
                "nowhere",
                "nowhere/x/n1/on-demand",
                "n1",
                "ON_DEMAND",
                1,
                THIS_HOUR.minus(2, ChronoUnit.HOURS),
                1,
                "2.00");
        useAt(
                "nowhere",
                "nowhere/x/n1/on-demand",
                "n1",
                "ON_DEMAND",
                4,
                THIS_HOUR.minus(1, ChronoUnit.HOURS),
                1,
                "8.00");

        // 1.50 of 2.00 in the first hour, and in the second no more than the plan
        String mine = "commitments.find { it.commitment.commitmentId == '" + plan + "' }.";
        await().atMost(LIMIT)
                .untilAsserted(() -> given().get("/api/v1/commitment-utilisation?days=1")
                        .then()
                        .body(mine + "used", is("4.500000000"))
                        .body(mine + "commitment.instanceType", nullValue()));
    }

    @Test
    void namesWhatDoesNotFitTheKind() {
        refuse("{\"kind\": \"SAVINGS_PLAN\"", "discountShare");
        refuse("{\"kind\": \"SAVINGS_PLAN\", \"discountShare\": 25", "discountShare");
        refuse("{\"kind\": \"CAPACITY_BLOCK\", \"instances\": 1, \"instanceType\": \"p5.48xlarge\"", "upfront");
        refuse("{\"instances\": 1, \"instanceType\": \"p5.48xlarge\", \"discountShare\": 0.2", "discountShare");
        given().get("/api/v1/commitment-advice?days=0").then().statusCode(400).body("issues[0].path", is("days"));
    }

    private static void refuse(String start, String field) {
        String body = start + ", \"provider\": \"aws\", \"region\": \"us-east-1\", \"expiresAt\": \""
                + THIS_HOUR.plus(30, ChronoUnit.DAYS) + "\"}";
        send(body).statusCode(400).body("issues[0].path", is(field));
    }

    private static String post(String body) {
        return send(body).statusCode(201).extract().path("commitmentId");
    }

    private static ValidatableResponse send(String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/commitments")
                .then();
    }

    private static void use(
            String optionId, String type, String market, int nodes, Instant start, int hours, String perHour) {
        useAt("aws", optionId, type, market, nodes, start, hours, perHour);
    }

    private static void useAt(
            String provider,
            String optionId,
            String type,
            String market,
            int nodes,
            Instant start,
            int hours,
            String perHour) {
        UsageMetered usage = new UsageMetered(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                1,
                "team",
                "user",
                new PlaceRef(
                        optionId, provider, "us-east-1", null, type, market, "cluster", "any-gpu", 8, nodes, false),
                "any-gpu",
                8 * nodes,
                start,
                start.plus(hours, ChronoUnit.HOURS),
                new BigDecimal(8L * nodes * hours, MathContext.UNLIMITED),
                HourlyRate.usd(perHour).perHour(),
                HourlyRate.usd(perHour).times(Duration.ofHours(hours)));
        try (KafkaProbe probe = KafkaProbe.ofTestStack()) {
            probe.publish(
                    Topic.USAGE.topicName(),
                    TestEvent.of(
                            Topic.typeOf(UsageMetered.class),
                            "/workload-router",
                            usage.jobId(),
                            ContractJson.mapper().writeValueAsString(usage)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String usd(String amount) {
        return "{\"amount\": \"" + amount + "\", \"currency\": \"USD\"}";
    }
}
