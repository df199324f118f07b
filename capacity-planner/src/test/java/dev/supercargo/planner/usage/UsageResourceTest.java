package dev.supercargo.planner.usage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class UsageResourceTest {

    @Test
    void nothingUsedCostsNothing() {
        given().get("/api/v1/usage?team=nobody")
                .then()
                .statusCode(200)
                .body("items", emptyIterable())
                .body("totals.records", equalTo(0))
                .body("totals.cost.amount", equalTo("0.00"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused("/api/v1/usage?limit=0", "limit");
        refused("/api/v1/usage?limit=501", "limit");
        refused("/api/v1/usage?cursor=%C3%A9", "cursor");
        refused("/api/v1/usage?cursor=YWJj", "cursor");
        refused("/api/v1/usage?from=soon", "from");
        refused("/api/v1/usage/summary?by=colour", "by");
        refused("/api/v1/usage/summary?limit=-1", "limit");
        refused("/api/v1/usage/jobs?limit=9999", "limit");
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        given().get("/api/v1/usage/nowhere/at/all")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", containsString("not-found"));
    }

    private static void refused(String path, String field) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues[0].path", equalTo(field));
    }
}
