package dev.supercargo.router.placement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.router.MarketFacts;
import dev.supercargo.router.SimulatedClusterResource;
import dev.supercargo.router.market.SnapshotBuilder;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decision can be taken again from what is stored of it. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class ReplayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    Decisions decisions;

    @Test
    @Transactional
    void theSameInputGivesTheSameDecision() {
        MarketFacts.publish();
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        String id = given().contentType(ContentType.TEXT)
                .body("""
                        name: replayed
                        resources: {accelerators: [A100:8, T4:1, A100:1], memory: 16+}
                        run: python train.py
                        routing:
                          model: resnet-50
                          work: {epochs: 5, dataset_size: 1281167}
                          deadline: 24h
                          budget: 500
                          checkpoint: {interval: 10m}
                          data: {size: 150GB, region: us-east-1}
                        """)
                .post("/api/v1/jobs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        given().get("/api/v1/jobs/" + id + "/decisions").then().body("items.size()", greaterThan(0)));

        Decisions.DecisionView stored = decisions.ofJob(id).getLast();
        List<CandidateView> again = Decisions.views(decisions.replay(stored.decisionId()));

        assertThat(again).hasSizeGreaterThan(3).isEqualTo(stored.candidates());

        String alternatives = "/api/v1/jobs/" + id + "/decisions/" + stored.decisionId() + "/alternatives";
        given().get(alternatives)
                .then()
                .statusCode(200)
                .body("items.find { it.decided }.policy", equalTo("urgency"))
                .body("items.find { it.decided }.optionId", equalTo(stored.chosenOptionId()))
                .body("items.find { it.decided }.costDifference.amount", equalTo("0.00"))
                .body("items.policy", hasItems("urgency", "cheapest", "fastest"))
                .body("items.find { it.policy == 'fastest' }.finishDifference", notNullValue());
        given().get(alternatives + "?policy=cheapest").then().body("items.size()", equalTo(1));
        given().get(alternatives + "?policy=luckiest").then().statusCode(400);
        given().get("/api/v1/jobs/" + id + "/decisions/unknown/alternatives")
                .then()
                .statusCode(404);
    }

    @Test
    @Transactional
    void theSameContentIsStoredOnceHoweverOftenItIsSeen() {
        SnapshotBuilder.Content content = new SnapshotBuilder.Content(List.of(), Evidence.none());

        PlacementSnapshot first = decisions.snapshot(content, Instant.parse("2026-11-02T08:00:00Z"));
        PlacementSnapshot second = decisions.snapshot(content, Instant.parse("2026-11-02T09:00:00Z"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.takenAt()).isEqualTo(Instant.parse("2026-11-02T09:00:00Z"));
    }
}
