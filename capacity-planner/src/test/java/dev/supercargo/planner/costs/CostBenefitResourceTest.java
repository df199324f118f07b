package dev.supercargo.planner.costs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class CostBenefitResourceTest {

    @Test
    void comparesAndTellsEveryTerm() {
        given().contentType("text/plain")
                .body("""
                        months: 12
                        workload: {hours_per_month: 100}
                        benefits_per_month: 500
                        options:
                          - {name: own, machine: {watts: 400}, buy: {price: 3000}}
                          - {name: cloud, speed: 1, rent: {on_demand: 1.00}}
                        """)
                .post("/api/v1/cost-benefits")
                .then()
                .statusCode(200)
                .body("options[0].name", equalTo("cloud"))
                .body("options[0].total.amount", equalTo("1200.00"))
                .body("options[0].returns.paybackMonth", equalTo(1))
                .body("options[1].terms.term", hasItems("purchase", "electricity", "cooling", "staff", "resale"))
                .body("breakEvens.owned", hasItem("own"));
    }

    @Test
    void refusesABadQuestionWithFieldAndLine() {
        given().contentType("text/plain")
                .body("workload: {hours_per_month: 100}\noptions:\n  - {name: cloud, rent: {on_demand: cheap}}\n")
                .post("/api/v1/cost-benefits")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues[0].path", equalTo("options[0].rent.on_demand"))
                .body("issues[0].line", equalTo(3));
    }

    @Test
    void showsTheGuidesCalculations() {
        given().get("/api/v1/cost-benefits/guide-examples")
                .then()
                .statusCode(200)
                .body("items.find { it.name.startsWith('Small cloud') }.figures[1].here", equalTo("$211.40"));
    }
}
