package dev.supercargo.router;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class ClustersTest {

    @Test
    void tellsWhichRouterWritesToClusters() {
        await().atMost(Journeys.PATIENCE).until(() -> clusters().has("leader"));

        JsonNode leader = clusters().path("leader");
        assertThat(leader.path("holder").asText()).isNotEmpty();
        assertThat(leader.path("epoch").asLong()).isPositive();
        assertThat(Instant.parse(leader.path("since").asText())).isBefore(Instant.now());
    }

    private static JsonNode clusters() {
        return Journeys.json(given().get("/api/v1/clusters"));
    }
}
