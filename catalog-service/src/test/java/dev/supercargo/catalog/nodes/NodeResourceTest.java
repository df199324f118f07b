package dev.supercargo.catalog.nodes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class NodeResourceTest {

    private static final String NODES = """
            {"apiVersion": "v1", "kind": "List", "items": [
              {"metadata": {"name": "gpu-1", "uid": "x", "labels": {"nvidia.com/gpu.product": "NVIDIA-A100-SXM4-80GB",
                "nvidia.com/gpu.count": "8"}}, "status": {"capacity": {"cpu": "96", "memory": "1Ti", "nvidia.com/gpu": "8"}}},
              {"metadata": {"name": "gpu-2", "labels": {"nvidia.com/gpu.product": "NVIDIA-X9000"}}, "status": {}},
              {"metadata": {"name": "mig-1", "labels": {"nvidia.com/gpu.product": "NVIDIA-A100-SXM4-40GB",
                "nvidia.com/gpu.count": "1"}}, "status": {"capacity": {"nvidia.com/mig-1g.5gb": "7"}}}]}
            """;

    @Test
    void identifiesTheNodesThatKubectlPrints() {
        putting("test-a", NODES)
                .statusCode(200)
                .body("name", contains("gpu-1", "gpu-2", "mig-1"))
                .body("[0].acceleratorId", equalTo("nvidia-a100-sxm-80gb"))
                .body("[0].devices", equalTo(8))
                .body("[1].reason", containsString("NVIDIA-X9000"))
                .body("[2].sharing", equalTo("PARTITIONED"))
                .body("[2].partitions[0].count", equalTo(7));

        given().get("/api/v1/nodes").then().statusCode(200).body("items.name", hasItems("gpu-1", "mig-1"));
    }

    @Test
    void forgetsNodesThatAreGone() {
        putting("test-b", NODES.replace("gpu-1", "gpu-old")).statusCode(200);
        putting("test-b", NODES.replace("gpu-1", "gpu-new")).statusCode(200);

        given().get("/api/v1/nodes")
                .then()
                .body("items.name", hasItem("gpu-new"))
                .body("items.name", not(hasItem("gpu-old")));
    }

    @Test
    void refusesWhatIsNoNodeList() {
        putting("test-c", "{\"items\": []}").statusCode(400).body("issues.path", contains("items"));
        putting("test-c", "{\"items\": [{\"metadata\": {\"name\": \"../x\"}}]}")
                .statusCode(400)
                .body("issues.path", contains("items[0].metadata.name"));
        putting("Bad_Cluster", NODES).statusCode(400).body("issues.path", contains("cluster"));
    }

    private static ValidatableResponse putting(String cluster, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/nodes/" + cluster)
                .then();
    }
}
