package dev.supercargo.planner.optimisations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class OptimisationResourceTest {

    @Test
    void findsTheBestMachineAndTheBindingLimit() {
        given().contentType("application/json")
                .body("{\"goal\": \"performance\", \"budget\": 2500, \"watts\": 700, \"used\": true}")
                .post("/api/v1/optimisations")
                .then()
                .statusCode(200)
                .body("best.items.size()", notNullValue())
                .body("best.watts", lessThanOrEqualTo(700f))
                .body("limits[0].limit", equalTo("BUDGET"))
                .body("reference", equalTo("nvidia-rtx-3060-12gb"));
    }

    @Test
    void refusesABadQuestionWithFieldAndLine() {
        given().contentType("text/plain")
                .body("goal: fun\nprices: {nvidia-rtx-4090-24g: 1}\n")
                .post("/api/v1/optimisations")
                .then()
                .statusCode(400)
                .body("issues[0].path", equalTo("goal"))
                .body("issues[1].line", equalTo(2))
                .body("issues[1].message", containsString("Maybe 'nvidia-rtx-4090-24gb'"));
    }
}
