package dev.supercargo.router;

import static dev.supercargo.router.Journeys.awaitState;
import static dev.supercargo.router.Journeys.awaitSuccess;
import static dev.supercargo.router.Journeys.job;
import static dev.supercargo.router.Journeys.json;
import static dev.supercargo.router.Journeys.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rented pools grow within their limits; what stands against it is told. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
@TestProfile(AutoscalingJourneyTest.OneNodeInTheWest.class)
class AutoscalingJourneyTest {

    /** At most one node on demand in us-west-2. */
    public static final class OneNodeInTheWest implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "router.autoscaling.pools.west.match", "aws/us-west-2/*/on-demand",
                    "router.autoscaling.pools.west.nodes-max", "1",
                    "router.autoscaling.pools.west.scale-down-cool-down", "P365D");
        }
    }

    @BeforeEach
    void marketIsKnown() {
        Journeys.marketIsKnown();
        MarketFacts.priceInTheWest("p4d.24xlarge", "ON_DEMAND", "30.00");
    }

    @Test
    void aSecondJobWaitsUntilThePoolHasRoomAgain() {
        String first = submit(task("first"));
        awaitState(first, "RUNNING");
        Pace.SLOW.set();

        String second = submit(task("second"));

        awaitState(second, "DEFERRED");
        assertThat(job(second).at("/reason").asText()).contains("pool west has 1 of at most 1 nodes open");
        JsonNode candidate =
                json(given().get("/api/v1/jobs/" + second + "/decisions")).at("/items/0/candidates");
        assertThat(candidate)
                .anySatisfy(some ->
                        assertThat(some.at("/findings/0/message").asText()).contains("pool west"));
        // Still slowly: where a job may wait for its node for seconds only, a busy machine has it lose its place.
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/jobs/" + first + "/cancel")
                .then()
                .statusCode(202);
        awaitState(second, "RUNNING");
        awaitSuccess(second);
        // No job is left, but the node is kept for the next one.
        JsonNode pool = json(given().get("/api/v1/pools")).at("/items/0");
        assertThat(pool.at("/nodesUsed").asInt()).isZero();
        assertThat(pool.at("/nodesWanted").asInt()).isEqualTo(1);
    }

    private static String task(String name) {
        return "name: " + name + "\nresources: {accelerators: A100:8, use_spot: false, region: us-west-2}\n"
                + "run: python train.py\nrouting:\n  model: resnet-50\n  work: {epochs: 300, dataset_size: 1281167}\n"
                + "  precision: fp16\n  batch: {global: 512, per_accelerator: 64}\n  policy: cheapest\n";
    }
}
