package dev.supercargo.planner.jobs;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.supercargo.contracts.routing.JobPlaced;
import dev.supercargo.contracts.routing.JobStarted;
import dev.supercargo.contracts.routing.JobSubmitted;
import dev.supercargo.contracts.routing.JobSucceeded;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.planner.RouterEvents;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class WantedDemandTest {

    private static final Instant WANTED = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant STARTED = WANTED.plus(Duration.ofHours(3));
    private static final Instant ENDED = STARTED.plus(Duration.ofHours(1));

    private final KafkaProbe kafka = KafkaProbe.ofTestStack();
    private final String team = "team-" + UUID.randomUUID();
    private final String job = UUID.randomUUID().toString();

    @AfterEach
    void closeProbe() {
        kafka.close();
    }

    @Test
    void aJobThatWaitedIsDemandSinceItWantedToRunWhateverTheOrderOfArrival() {
        PlaceRef place = RouterEvents.place("o", "SPOT", RouterEvents.ACCELERATOR, 8);
        UsageMetered usage = RouterEvents.usage(job, team, STARTED, ENDED, place);
        RouterEvents.publish(
                kafka,
                new JobSucceeded(
                        job, 4, ENDED, usage.cost(), usage.acceleratorHours(), Duration.ofHours(1), null, null));
        RouterEvents.publish(kafka, new JobStarted(job, 3, STARTED, 1));
        RouterEvents.publish(kafka, usage);
        RouterEvents.publish(
                kafka, new JobSubmitted(job, 1, WANTED, job, team, "ada", "cheapest", "low", null, null, null, null));
        RouterEvents.publish(
                kafka,
                new JobPlaced(
                        job,
                        2,
                        STARTED,
                        1,
                        "d",
                        "s",
                        place,
                        Money.usd("5"),
                        "test",
                        WANTED,
                        null,
                        null,
                        null,
                        null,
                        1,
                        "because"));

        // They come by two topics, in any order.
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            demand("wanted", List.of("8", "0", "0", "0"));
            demand("used", List.of("0", "0", "0", "8"));
        });
        given().get("/api/v1/demand?basis=wished").then().statusCode(400);
        given().get("/api/v1/demand?basis=wanted&market=SPOT").then().statusCode(400);
    }

    private void demand(String basis, List<String> hours) {
        given().queryParam("team", team)
                .queryParam("basis", basis)
                .queryParam("from", WANTED.toString())
                .queryParam("to", ENDED.toString())
                .get("/api/v1/demand")
                .then()
                .statusCode(200)
                .body("basis", equalTo(basis))
                .body("points.acceleratorHours", equalTo(hours));
    }
}
