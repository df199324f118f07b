package dev.supercargo.catalog.comparisons;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class AcceleratorComparisonResourceTest {

    private static final String PATH = "/api/v1/accelerator-comparisons";

    @Test
    void ranksByThroughputWithEnergySideBySide() {
        given().queryParam("model", "resnet-50")
                .queryParam("accelerator", "nvidia-t4-16gb", "nvidia-h100-sxm-80gb", "nvidia-a100-sxm-80gb")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("unit", equalTo("SAMPLE"))
                .body(
                        "standings.acceleratorId",
                        contains("nvidia-h100-sxm-80gb", "nvidia-a100-sxm-80gb", "nvidia-t4-16gb"))
                .body("standings.unitsPerSecond", everyItem(greaterThan(10f)))
                .body("standings.joulesPerMillionUnits", everyItem(notNullValue()))
                .body("standings.costPerMillionUnits", everyItem(nullValue()))
                .body("standings[0].note", containsString("no price"));
    }

    @Test
    void ranksByCostWithTheGivenPrices() {
        comparing("""
                {"model": "bert-large", "goal": "COST", "accelerators": [
                  {"id": "nvidia-h100-sxm-80gb", "pricePerHour": {"amount": "1000", "currency": "USD"}},
                  {"id": "nvidia-a100-sxm-80gb", "pricePerHour": {"amount": "1.20", "currency": "USD"}},
                  {"id": "nvidia-l4-24gb"}]}
                """)
                .statusCode(200)
                .body(
                        "standings.acceleratorId",
                        contains("nvidia-a100-sxm-80gb", "nvidia-h100-sxm-80gb", "nvidia-l4-24gb"));
    }

    @Test
    void comparesAllOfThemForInferenceAndSaysWhatDoesNotFit() {
        comparing("{\"model\": \"llama-2-70b\", \"workload\": \"INFERENCE\"}")
                .statusCode(200)
                .body("standings", hasSize(greaterThan(115)))
                .body("standings.find { it.acceleratorId == 'nvidia-t4-16gb' }.memoryFit", equalTo("TOO_SMALL"))
                .body("standings[0].memoryFit", equalTo("FITS"));
    }

    @Test
    void refusesWhatItCannotCompare() {
        comparing("{\"model\": \"no-such-model\"}").statusCode(404).body("detail", containsString("no-such-model"));
        comparing("{\"model\": \"bert-large\", \"accelerators\": [{\"id\": \"x\"}, {\"id\": \"y\", \"devices\": 0}]}")
                .statusCode(400)
                .body("issues.path", hasItem("accelerators[1].devices"));
        comparing("{\"model\": \"bert-large\", \"accelerators\": [{\"id\": \"nvidia-l4-24gb\"}, {\"id\": \"y\"}]}")
                .statusCode(400)
                .body("issues.path", hasItem("accelerators[1].id"));
        comparing("{\"modle\": \"bert-large\"}").statusCode(400).body("issues.path", hasItems("modle", "model"));
        given().get(PATH).then().statusCode(400);
    }

    private static ValidatableResponse comparing(String body) {
        return given().contentType(ContentType.JSON).body(body).post(PATH).then();
    }
}
