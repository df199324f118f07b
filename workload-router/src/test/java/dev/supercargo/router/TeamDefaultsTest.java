package dev.supercargo.router;

import static dev.supercargo.router.Journeys.awaitState;
import static dev.supercargo.router.Journeys.job;
import static dev.supercargo.router.Journeys.json;
import static dev.supercargo.router.Journeys.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a team agreed on holds where its task files say nothing. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class TeamDefaultsTest {

    private final String team = "team-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void marketIsKnown() {
        Journeys.marketIsKnown();
    }

    @Test
    void decideWhereTheTaskFileSaysNothingAndAreNamedInTheReason() {
        Response put = put(
                "{\"policy\":\"cheapest\",\"urgency\":\"LOW\",\"jobBudget\":{\"amount\":\"900\",\"currency\":\"USD\"}}");
        put.then().statusCode(200).body("policy", equalTo("cheapest"));

        String id = submit(task("silent", "A100:1", ""));
        String stated = submit(task("stated", "A100:1", "  policy: fastest\n"));

        JsonNode job = awaitState(id, "SUCCEEDED");
        assertThat(job.at("/policy").asText()).isEqualTo("cheapest");
        assertThat(job.at("/urgency").asText()).isEqualTo("LOW");
        assertThat(job.at("/budget/amount").asText()).isEqualTo("900.00");
        assertThat(json(given().get("/api/v1/jobs/" + id + "/decisions"))
                        .at("/items/0/reason")
                        .asText())
                .contains("policy cheapest, urgency low, budget")
                .contains("by the defaults of team " + team);
        assertThat(job(stated).at("/policy").asText()).isEqualTo("fastest");
        awaitState(stated, "SUCCEEDED");
        await().atMost(Journeys.PATIENCE)
                .untilAsserted(() -> given().get("/api/v1/savings?team=" + team)
                        .then()
                        .statusCode(200)
                        .body("total.jobs", equalTo(2))
                        .body("teams[0].team", equalTo(team))
                        .body("total.againstOnDemand.jobs", equalTo(2))
                        .body("total.againstHindsight.jobs", equalTo(2)));
    }

    @Test
    void limitWhatATeamHoldsAtOnce() {
        put("{\"acceleratorsMax\":8}").then().statusCode(200);
        // Long enough to be seen running on a busy machine.
        String first = submit(task("first", "A100:8", "  policy: cheapest\n").replace("epochs: 40", "epochs: 300"));
        awaitState(first, "RUNNING");
        Pace.SLOW.set();

        String second = submit(task("second", "A100:8", "  policy: cheapest\n"));
        String tooLarge = submit(
                task("large", "A100:8", "  policy: cheapest\n").replace("name: large", "name: large\nnum_nodes: 2"));

        awaitState(tooLarge, "REJECTED");
        Journeys.awaitFact(second, "JobDeferred");
        JsonNode done = Journeys.awaitSuccess(second);
        assertThat(done.at("/timeline").findValuesAsText("type")).contains("JobDeferred");
        assertThat(done.at("/timeline").findValuesAsText("summary"))
                .anySatisfy(line -> assertThat(line).contains("may hold 8 accelerators at once and holds 8"));
    }

    @Test
    void areNotOverwrittenByWhoReadAnOlderVersion() {
        String tag = given().get(path()).header("ETag");
        put("{\"policy\":\"cheapest\"}").then().statusCode(200);
        put("{\"policy\":\"fastest\"}").then().statusCode(200);

        given().contentType(ContentType.JSON)
                .header("If-Match", tag + "0")
                .body("{}")
                .put(path())
                .then()
                .statusCode(412);
        put("{\"policy\":\"luckiest\"}").then().statusCode(400);
        put("{\"share\":0}").then().statusCode(400);
        put("{\"idleStop\":\"PT5M\"}").then().statusCode(400);
        put("{\"policy\":\"fastest\",\"idleStop\":\"PT45M\"}")
                .then()
                .statusCode(200)
                .body("idleStop", equalTo("PT45M"));
        given().get(path()).then().body("policy", equalTo("fastest"));
    }

    @Test
    void sayWhetherRunningJobsMakeRoomAndWhatTheTeamsShareIs() {
        put("{\"policy\":\"cheapest\",\"preemptible\":false,\"share\":2.5}")
                .then()
                .statusCode(200)
                .body("preemptible", equalTo(false))
                .body("share", equalTo(2.5f));

        String id = submit(task("silent", "A100:1", ""));

        awaitState(id, "SUCCEEDED");
        assertThat(json(given().get("/api/v1/jobs/" + id + "/decisions"))
                        .at("/items/0/reason")
                        .asText())
                .contains("policy cheapest, not preemptible by the defaults of team " + team);
    }

    private Response put(String definition) {
        return given().contentType(ContentType.JSON).body(definition).put(path());
    }

    private String path() {
        return "/api/v1/teams/" + team + "/defaults";
    }

    private String task(String name, String accelerators, String routing) {
        return "name: " + name + "\nresources: {accelerators: " + accelerators + "}\nrun: python train.py\nrouting:\n"
                + "  team: " + team + "\n  model: resnet-50\n  work: {epochs: 40, dataset_size: 1281167}\n"
                + "  precision: fp16\n  batch: {global: 512, per_accelerator: 64}\n" + routing;
    }
}
