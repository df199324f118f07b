package dev.supercargo.planner.scenarios;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class ScenarioResourceTest {

    private final String team = "team-" + UUID.randomUUID();

    @Test
    void scenariosAreKeptAndShownSideBySide() {
        String usual =
                keep(scenario("usual", "1"), null).statusCode(201).extract().path("id");
        String cheap = keep(scenario("cheap cloud", "0.5"), null)
                .statusCode(201)
                .body("answer.changed.options.find { it.name == 'cloud' }.total.amount", equalTo("600.00"))
                .extract()
                .path("id");

        given().get("/api/v1/scenarios?team=" + team)
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("cheap cloud", "usual")));
        given().get("/api/v1/scenarios/" + usual)
                .then()
                .statusCode(200)
                .body("document", equalTo(scenario("usual", "1")))
                .body("answer.risks", hasSize(2));
        given().get("/api/v1/scenarios/comparison?id=" + usual + "&id=" + cheap)
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("usual", "cheap cloud")))
                .body("items[0].bestTotal.amount", equalTo("1200.00"))
                .body("items[1].bestTotal.amount", equalTo("600.00"));

        given().delete("/api/v1/scenarios/" + cheap).then().statusCode(204);
        given().get("/api/v1/scenarios/" + cheap).then().statusCode(404);
    }

    @Test
    void aRetryWithTheSameKeyKeepsOneScenario() {
        String key = UUID.randomUUID().toString();
        String first =
                keep(scenario("once", "1"), key).statusCode(201).extract().path("id");
        keep(scenario("once", "1"), key).statusCode(201).body("id", equalTo(first));
        keep(scenario("other", "1"), key).statusCode(409);

        given().get("/api/v1/scenarios?team=" + team).then().body("items", hasSize(1));
    }

    @Test
    void aScenarioNeedsATeamAndAQuestion() {
        keep(scenario("nobody's", "1").replace("team: " + team + "\n", ""), null)
                .statusCode(400)
                .body("issues[0].path", equalTo("team"));
        given().contentType("text/plain")
                .body("name: empty\n")
                .post("/api/v1/what-ifs")
                .then()
                .statusCode(400)
                .body("issues[0].path", equalTo("costs"));
        given().get("/api/v1/scenarios/comparison").then().statusCode(400);
    }

    private String scenario(String name, String cloudPrice) {
        return """
                name: %s
                team: %s
                costs:
                  months: 12
                  workload: {hours_per_month: 100}
                  options:
                    - {name: own, machine: {watts: 400}, buy: {price: 30000}}
                    - {name: cloud, speed: 1, rent: {on_demand: 1.00}}
                change: {cloud_price: %s}
                spans: {work: {low: 0.5, high: 2}}
                draws: 20
                """.formatted(name, team, cloudPrice);
    }

    private static ValidatableResponse keep(String document, String key) {
        return (key == null ? given() : given().header("Idempotency-Key", key))
                .contentType("text/plain")
                .body(document)
                .post("/api/v1/scenarios")
                .then();
    }
}
