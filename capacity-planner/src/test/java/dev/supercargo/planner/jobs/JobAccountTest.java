package dev.supercargo.planner.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.contracts.routing.JobProgressed;
import dev.supercargo.contracts.routing.JobSubmitted;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.planner.RouterEvents;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class JobAccountTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private final KafkaProbe kafka = KafkaProbe.ofTestStack();
    private final String team = "team-" + UUID.randomUUID();
    private final String job = UUID.randomUUID().toString();

    @AfterEach
    void closeProbe() {
        kafka.close();
    }

    @Test
    void holdsTheRoutersSumsAgainstTheAccountsWhateverTheOrderOfArrival() {
        UsageMetered usage = RouterEvents.usage(job, team, START, START.plusSeconds(5000), 8);
        RouterEvents.publish(
                kafka,
                new JobSucceeded(
                        job,
                        9,
                        START.plusSeconds(5000),
                        usage.cost(),
                        usage.acceleratorHours(),
                        Duration.ofSeconds(5000),
                        null,
                        null));
        RouterEvents.publish(kafka, new JobProgressed(job, 8, START.plusSeconds(4000), 1, 0.8, 0.7));
        RouterEvents.publish(
                kafka,
                new JobSubmitted(
                        job, 1, START, "resnet-50", team, "ada", "cheapest", "low", "resnet-50", null, null, null));
        RouterEvents.publish(kafka, usage);

        JsonPath accounts = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given().get("/api/v1/usage/jobs?team=" + team)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        page -> Integer.valueOf(1).equals(page.get("items[0].records")));

        assertThat(accounts.getString("items[0].name")).isEqualTo("resnet-50");
        assertThat(accounts.getString("items[0].state")).isEqualTo("Succeeded");
        assertThat(accounts.getBoolean("items[0].agrees")).isTrue();
        assertThat(accounts.getString("items[0].cost.amount"))
                .isEqualTo(accounts.getString("items[0].reportedCost.amount"));
    }

    @Test
    void saysWhenTheSumsDisagree() {
        UsageMetered usage = RouterEvents.usage(job, team, START, START.plusSeconds(3600), 8);
        RouterEvents.publish(
                kafka, new JobSubmitted(job, 1, START, "bert", team, "ada", "cheapest", "low", null, null, null, null));
        RouterEvents.publish(
                kafka,
                new JobSucceeded(
                        job,
                        2,
                        START.plusSeconds(3600),
                        usage.cost(),
                        usage.acceleratorHours(),
                        Duration.ofHours(1),
                        null,
                        null));

        JsonPath accounts = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given().get("/api/v1/usage/jobs?team=" + team).jsonPath(),
                        page -> "Succeeded".equals(page.get("items[0].state")));

        assertThat(accounts.getBoolean("items[0].agrees")).isFalse();
    }
}
