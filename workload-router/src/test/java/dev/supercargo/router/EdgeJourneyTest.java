package dev.supercargo.router;

import static dev.supercargo.router.Journeys.PATIENCE;
import static dev.supercargo.router.Journeys.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.testkit.SupercargoStack;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model that is served at the edge, from its file to its end. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class EdgeJourneyTest {

    private static final String BOARD = "jetson-agx-orin-64gb";
    private static final String NODE = "edge-1";
    private static final String ASSET = "edge-boards";
    private static final String FILE = """
            name: shelf-camera
            resources: {image_id: "example.com/shelf:1"}
            routing:
              team: edge-journey
              model: resnet-50
              serving: {target_fps: 30, max_power: 15W, precision: int8}
            """;

    private final KubernetesClient kubernetes = new KubernetesClientBuilder().build();

    @BeforeEach
    void aBoardIsConnected() {
        Journeys.marketIsKnown();
        Pace.SLOW.set();
        MarketFacts.publishBoard("nvidia-" + BOARD);
        MarketFacts.ownBoards(ASSET, "nvidia-" + BOARD);
        Journeys.monthlyBudget("edge-journey", BigDecimal.TEN, "BLOCK_NEW");
        Journeys.monthlyBudget("edge-broke", BigDecimal.ONE, "BLOCK_NEW");
        kubernetes
                .resource(new NodeBuilder()
                        .withNewMetadata()
                        .withName(NODE)
                        .withLabels(Map.of(
                                "kubernetes.io/arch",
                                "arm64",
                                "supercargo.dev/edge-device",
                                BOARD,
                                "supercargo.dev/asset",
                                ASSET))
                        .endMetadata()
                        .withNewSpec()
                        .addNewTaint()
                        .withKey("supercargo.dev/edge")
                        .withEffect("NoSchedule")
                        .endTaint()
                        .endSpec()
                        .build())
                .serverSideApply();
        kubernetes
                .nodes()
                .withName(NODE)
                .editStatus(node -> new NodeBuilder(node)
                        .withNewStatus()
                        .withAllocatable(Map.of("nvidia.com/gpu", new Quantity("1"), "pods", new Quantity("10")))
                        .addNewCondition()
                        .withType("Ready")
                        .withStatus("True")
                        .endCondition()
                        .endStatus()
                        .build());
    }

    @AfterEach
    void disconnect() {
        kubernetes.nodes().withName(NODE).delete();
        MarketFacts.retire(ASSET);
        kubernetes.close();
    }

    @Test
    void getsTheModeWithTheLeastPowerIsServedAndGivesItsBoardBack() {
        assertThat(refused("edge-broke")).contains("Budget edge-broke has", "a day on its boards costs");
        JsonNode deployment = deployed();
        assertThat(deployment.at("/pricePerHour/amount").asText()).isEqualTo("0.10");
        assertThat(reserved()).isEqualTo("2.40");
        String id = deployment.at("/id").asText();
        assertThat(deployment.at("/board").asText()).isEqualTo(BOARD);
        assertThat(deployment.at("/powerMode").asText()).isEqualTo("15W");
        assertThat(deployment.at("/unitsPerSecond").asDouble()).isGreaterThanOrEqualTo(30);

        awaitState(id, "SERVING");
        Deployment served = kubernetes
                .apps()
                .deployments()
                .inNamespace("supercargo")
                .withName("sc-edge-" + id)
                .get();
        assertThat(served.getSpec().getTemplate().getMetadata().getAnnotations())
                .containsEntry("supercargo.dev/power-mode", "15W");
        assertThat(served.getSpec().getTemplate().getSpec().getNodeSelector())
                .isEqualTo(Map.of("kubernetes.io/arch", "arm64", "supercargo.dev/edge-device", BOARD));
        assertThat(deploy().then().statusCode(422).extract().<String>path("detail"))
                .contains("1 are needed in one cluster, 0 are free");

        given().delete("/api/v1/deployments/" + id).then().statusCode(202);
        awaitState(id, "REMOVED");
        assertThat(Journeys.amount(
                        json(given().get("/api/v1/deployments/" + id)).at("/cost")))
                .isPositive();
        assertThat(reserved()).isEqualTo("0.00");
        assertThat(kubernetes
                        .apps()
                        .deployments()
                        .inNamespace("supercargo")
                        .withName("sc-edge-" + id)
                        .get())
                .isNull();
        given().contentType("application/yaml")
                .body(FILE + "run: serve")
                .post("/api/v1/jobs")
                .then()
                .statusCode(400);
        given().get("/api/v1/deployments/unknown").then().statusCode(404);
        assertThat(json(given().contentType("application/yaml").body(FILE).post("/api/v1/predictions"))
                        .at("/items/0/serving/powerMode/mode")
                        .asText())
                .isEqualTo("15W");
    }

    private static String reserved() {
        return json(given().get("/api/v1/budgets/edge-journey"))
                .at("/reserved/amount")
                .asText();
    }

    /** Why a team without money gets no board, as soon as one is known. */
    private static String refused(String team) {
        return await().atMost(PATIENCE)
                .until(
                        () -> json(given().contentType("application/yaml")
                                        .body(FILE.replace("edge-journey", team))
                                        .post("/api/v1/deployments"))
                                .at("/detail")
                                .asText(),
                        said -> said.contains("Budget"));
    }

    /** The board is known when the router has read the cluster's nodes again. */
    private static JsonNode deployed() {
        return json(await().atMost(PATIENCE).until(EdgeJourneyTest::deploy, answer -> answer.statusCode() == 201));
    }

    private static Response deploy() {
        return given().contentType("application/yaml").body(FILE).post("/api/v1/deployments");
    }

    private static void awaitState(String id, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode now = json(given().get("/api/v1/deployments/" + id));
            assertThat(now.at("/state").asText()).as(now.toString()).isEqualTo(state);
        });
    }
}
