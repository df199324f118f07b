package dev.supercargo.planner.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.routing.BudgetSet;
import dev.supercargo.planner.EventSchemas;
import dev.supercargo.planner.RouterEvents;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class AlertTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String TOPIC = "capacity.alerts.v1";

    private final KafkaProbe kafka = KafkaProbe.ofTestStack();
    private final String unique = UUID.randomUUID().toString();

    @AfterEach
    void closeProbe() {
        kafka.close();
    }

    @Test
    void aBudgetThatIsSpentIsRaisedAcknowledgedAndClearedWithItsLimit() throws IOException {
        String budget = "b-" + unique;
        String team = "team-" + unique;
        String alert = "budget-run-out:" + budget;
        Instant start = platformNow().minus(Duration.ofMinutes(90));
        RouterEvents.publish(
                kafka, RouterEvents.usage("job-" + unique, team, start, start.plus(Duration.ofMinutes(60)), 8));
        set(budget, 1, team, "5");

        JsonNode raised = await().atMost(LIMIT).until(() -> alert(alert), shown -> !shown.isMissingNode());
        given().put("/api/v1/alerts/" + alert + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo("operator"));
        set(budget, 2, team, "1000000");
        await().atMost(LIMIT).until(() -> !alert(alert).path("open").asBoolean(true));

        assertThat(raised.path("kind").asText()).isEqualTo("BUDGET_RUN_OUT");
        assertThat(raised.path("message").asText())
                .startsWith("Budget " + budget + ": $")
                .contains(" of $5.00 are spent; at $2.34 a day");
        List<ProbedRecord> told = kafka.awaitCount(TOPIC, 3, LIMIT, record -> alert.equals(record.key()));
        assertThat(told)
                .extracting(ProbedRecord::eventType)
                .containsExactly(
                        "dev.supercargo.capacity.alert-raised.v1",
                        "dev.supercargo.capacity.alert-acknowledged.v1",
                        "dev.supercargo.capacity.alert-cleared.v1");
        for (ProbedRecord event : told) {
            assertThat(EventSchemas.problems(event)).isEmpty();
        }
        given().put("/api/v1/alerts/" + alert + "/acknowledgement").then().statusCode(409);
    }

    @Test
    void aCommitmentThatEndsSoonAndIsUnusedHasTwoAlerts() throws IOException {
        String commitment = "c-" + unique;
        Instant now = platformNow();
        RouterEvents.publish(
                kafka,
                new CommitmentActivated(
                        commitment,
                        1,
                        "aws",
                        "us-east-1",
                        "p4d.24xlarge",
                        2,
                        Money.usd("10"),
                        now.minus(Duration.ofDays(60)),
                        now.plus(Duration.ofDays(5))));

        await().atMost(LIMIT)
                .until(
                        () -> alert("commitment-expiring:" + commitment)
                                        .path("severity")
                                        .asText()
                                + alert("commitment-unused:" + commitment)
                                        .path("severity")
                                        .asText(),
                        "CRITICALCRITICAL"::equals);

        assertThat(alert("commitment-unused:" + commitment).path("message").asText())
                .contains("was unused 100.0 %");
    }

    @Test
    void refusesAnUnknownAlertAndState() {
        given().put("/api/v1/alerts/nothing/acknowledgement").then().statusCode(404);
        given().get("/api/v1/alerts?state=loud").then().statusCode(400).body("issues[0].path", equalTo("state"));
    }

    private void set(String budget, long version, String team, String limit) {
        RouterEvents.publish(
                kafka,
                new BudgetSet(
                        budget,
                        version,
                        "team/" + team,
                        "MONTHLY",
                        Money.usd(limit),
                        Instant.parse("2026-06-01T00:00:00Z")));
    }

    /** Other tests may have moved the platform's time ahead of ours. */
    private static Instant platformNow() {
        return Instant.parse(given().get("/api/v1/reports/cost").jsonPath().getString("generatedAt"));
    }

    /** A missing node if there is none. */
    private static JsonNode alert(String id) throws IOException {
        String all = given().get("/api/v1/alerts?state=all")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (JsonNode alert : ContractJson.mapper().readTree(all).path("items")) {
            if (alert.path("id").asText().equals(id)) {
                return alert;
            }
        }
        return MissingNode.getInstance();
    }
}
