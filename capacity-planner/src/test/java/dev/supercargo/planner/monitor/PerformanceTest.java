package dev.supercargo.planner.monitor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.contracts.routing.JobFailed;
import dev.supercargo.contracts.routing.JobInterrupted;
import dev.supercargo.contracts.routing.JobPlaced;
import dev.supercargo.contracts.routing.JobSubmitted;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.planner.RouterEvents;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class PerformanceTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Instant DAY = Instant.parse("2026-06-01T00:00:00Z");
    private static final String PERIOD = "from=2026-06-01T00:00:00Z&to=2026-06-02T00:00:00Z";

    private final KafkaProbe kafka = KafkaProbe.ofTestStack();
    private final String unique = UUID.randomUUID().toString();
    private final String team = "team-" + unique;
    private final String asset = "srv-" + unique;
    private final String commitment = "c-" + unique;

    @AfterEach
    void closeProbe() {
        kafka.close();
    }

    @Test
    void comparesPredictionsWithWhatBecameOfThem() {
        for (int i = 0; i < 6; i++) {
            succeed("slow-" + i + "-" + unique, i, Duration.ofMinutes(120));
        }

        JsonPath accuracy = await().atMost(LIMIT)
                .until(
                        () -> get("accuracy?by=accelerator&team=" + team + "&" + PERIOD),
                        view -> view.getInt("runs") == 6);

        assertThat(accuracy.getString("groups[0].key")).isEqualTo(RouterEvents.ACCELERATOR);
        assertThat(accuracy.getDouble("groups[0].biasPercent")).isBetween(19.9, 20.1);
        assertThat(accuracy.getString("groups[0].drift.state")).isEqualTo("SLOWER");
        assertThat(accuracy.getString("groups[0].drift.since")).isEqualTo("2026-06-01T02:00:00Z");
        assertThat(get("accuracy?by=place&team=" + team + "&" + PERIOD).getString("groups[0].key"))
                .isEqualTo("aws/us-east-1 SPOT");
    }

    @Test
    void ranksWhatWasWasted() {
        RouterEvents.publish(
                kafka,
                new AssetRegistered(
                        asset, 1, "Server", "berlin", RouterEvents.ACCELERATOR, 4, 1, null, null, null, null, null));
        RouterEvents.publish(
                kafka,
                new OwnershipCostComputed(
                        asset, 1, RouterEvents.ACCELERATOR, Money.usd("1.10"), Money.usd("0.10"), List.of(), 0.5, DAY));
        RouterEvents.publish(
                kafka,
                new CommitmentActivated(
                        commitment,
                        1,
                        "aws",
                        "us-east-1",
                        "p4d.24xlarge",
                        1,
                        Money.usd("20"),
                        DAY.minus(Duration.ofDays(1)),
                        DAY.plus(Duration.ofDays(30))));
        use("local/" + asset, "OWNED", 4, Duration.ofHours(6));
        use("commitment/" + commitment, "RESERVED", 8, Duration.ofHours(18));
        failAfterAnInterruption("bad-" + unique);

        JsonPath waste = await().atMost(LIMIT)
                .until(
                        () -> get("waste?team=" + team + "&" + PERIOD),
                        view -> view.getList("waste.kind").containsAll(List.of("FAILED_JOBS", "INTERRUPTIONS"))
                                && "36.00".equals(cost(view, asset))
                                && "120.00".equals(cost(view, commitment)));
        JsonPath used = get("utilisation?" + PERIOD);

        assertThat(how(waste, asset)).startsWith("idle 72.0 of 96.0 accelerator-hours × $0.5000");
        assertThat(how(waste, commitment)).startsWith("unused 6.0 of 24.0 instance-hours");
        assertThat(cost(waste, team + " EXIT_CODE")).isEqualTo("41.00");
        assertThat(cost(waste, "SPOT_RECLAIMED")).isEqualTo("7.00");
        assertThat(used.getDouble("owned.find { it.id == '" + asset + "' }.usedPercent"))
                .isEqualTo(25.0);
        assertThat(used.getDouble("commitments.find { it.id == '" + commitment + "' }.usedPercent"))
                .isEqualTo(75.0);
        JsonPath efficiency = get("efficiency?team=" + team + "&" + PERIOD);
        assertThat(efficiency.getList("weeks.start")).containsExactly("2026-06-01T00:00:00Z");
        assertThat(efficiency.getString("weeks[0].acceleratorHours")).startsWith("168");
    }

    @Test
    void refusesQuestionsThatMakeNoSense() {
        given().get("/api/v1/performance/accuracy?by=colour")
                .then()
                .statusCode(400)
                .body("issues[0].path", equalTo("by"))
                .body("detail", containsString("model, accelerator or place"));
        given().get("/api/v1/performance/waste?from=2026-06-02T00:00:00Z&to=2026-06-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("issues[0].path", equalTo("from"));
        given().get("/api/v1/performance/efficiency?from=yesterday").then().statusCode(400);
    }

    private void succeed(String job, int index, Duration actual) {
        Instant end = DAY.plus(Duration.ofHours(2)).plusSeconds(60L * index);
        submit(job);
        place(job, RouterEvents.place("o", "SPOT", RouterEvents.ACCELERATOR, 8));
        RouterEvents.publish(kafka, new JobSucceeded(job, 3, end, Money.usd("10"), BigDecimal.TEN, actual, null, null));
    }

    private void failAfterAnInterruption(String job) {
        submit(job);
        place(job, RouterEvents.place("o", "SPOT", RouterEvents.ACCELERATOR, 8));
        RouterEvents.publish(
                kafka,
                new JobInterrupted(
                        job, 3, DAY.plusSeconds(60), 1, "SPOT_RECLAIMED", "gone", 0, BigDecimal.ONE, Money.usd("7")));
        RouterEvents.publish(
                kafka,
                new JobFailed(
                        job, 4, DAY.plusSeconds(90), Money.usd("41"), BigDecimal.TWO, "EXIT_CODE", "exit code 1"));
    }

    private void submit(String job) {
        RouterEvents.publish(
                kafka, new JobSubmitted(job, 1, DAY, job, team, "ada", "cheapest", "low", "bert", null, null, null));
    }

    private void place(String job, PlaceRef place) {
        RouterEvents.publish(
                kafka,
                new JobPlaced(
                        job,
                        2,
                        DAY,
                        1,
                        "d",
                        "s",
                        place,
                        Money.usd("5"),
                        "test",
                        DAY,
                        Duration.ofMinutes(100),
                        Duration.ofMinutes(90),
                        Duration.ofMinutes(111),
                        null,
                        1,
                        "because"));
    }

    private void use(String optionId, String market, int accelerators, Duration length) {
        RouterEvents.publish(
                kafka,
                RouterEvents.usage(
                        UUID.randomUUID().toString(),
                        team,
                        DAY,
                        DAY.plus(length),
                        RouterEvents.place(optionId, market, RouterEvents.ACCELERATOR, accelerators)));
    }

    private static String cost(JsonPath view, String subject) {
        String amount = view.getString("waste.find { it.subject == '" + subject + "' }.cost.amount");
        return amount == null ? "none" : new BigDecimal(amount).setScale(2).toPlainString();
    }

    private static String how(JsonPath view, String subject) {
        return view.getString("waste.find { it.subject == '" + subject + "' }.how");
    }

    private static JsonPath get(String question) {
        return given().get("/api/v1/performance/" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
