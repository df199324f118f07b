package dev.supercargo.catalog.machines;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class MachineResourceTest {

    @Test
    void namesTheSupplyThatACardNeeds() {
        checking("""
                {"part": "nvidia-rtx-4090-24gb", "replace": true, "machine": {"acceleratorWatts": [320],
                 "powerSupplyWatts": 650, "acceleratorClearanceMillimetres": 360}}
                """)
                .statusCode(200)
                .body("possible", equalTo(false))
                .body("findings.find { it.aspect == 'POWER_SUPPLY' }.remedy", equalTo("a supply of 850 W"))
                .body("findings.find { it.aspect == 'CASE' }.outcome", equalTo("FITS"))
                .body("powerSupplyWattsNeeded", equalTo(780f))
                .body("cooling", equalTo("LIQUID_ALL_IN_ONE"));
    }

    @Test
    void saysWhereToLookIfTheMachineIsNotKnown() {
        checking("{\"part\": \"ddr5-5600-udimm-2x32gb\", \"machine\": {}}")
                .statusCode(200)
                .body("possible", equalTo(true))
                .body("findings.outcome", everyItem(equalTo("NOT_KNOWN")));
    }

    @Test
    void refusesWhatNoRuleChecks() {
        checking("{\"part\": \"corsair-rm850x\", \"machine\": {}}")
                .statusCode(400)
                .body("issues.path", contains("part"));
        checking("{\"part\": \"nothing\", \"machine\": {}}").statusCode(404);
        checking("{\"part\": \"nvidia-l4-24gb\", \"replace\": true, \"machine\": {}}")
                .statusCode(400);
        checking("{\"part\": \"nvidia-l4-24gb\", \"machine\": {\"powerSupplyWatts\": -1}}")
                .statusCode(400)
                .body("issues.path", contains("machine.powerSupplyWatts"));
    }

    @Test
    void followsTheUpgradeMatrix() {
        advising("""
                {"components": [
                  {"component": "GPU", "boughtOn": "2021-01-10", "utilization": 0.9, "memoryPressureHours": 30},
                  {"component": "CPU"},
                  {"component": "MOTHERBOARD", "boughtOn": "2026-01-10"}]}
                """)
                .statusCode(200)
                .body("action", contains("UPGRADE", "NOT_KNOWN", "KEEP"))
                .body("[0].priority", equalTo("HIGH"))
                .body("[0].costLow.amount", equalTo("800.00"));
    }

    @Test
    void namesEveryWrongField() {
        advising("{\"components\": [{\"component\": \"GPU\", \"utilization\": 90}, {\"boughtOn\": \"2999-01-01\"}]}")
                .statusCode(400)
                .body(
                        "issues.path",
                        contains("components[0].utilization", "components[1].component", "components[1].boughtOn"));
    }

    private static ValidatableResponse checking(String body) {
        return post("compatibility-checks", body);
    }

    private static ValidatableResponse advising(String body) {
        return post("upgrade-advice", body);
    }

    private static ValidatableResponse post(String what, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/systems/" + what)
                .then();
    }
}
