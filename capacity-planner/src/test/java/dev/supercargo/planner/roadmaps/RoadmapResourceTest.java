package dev.supercargo.planner.roadmaps;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.capacity.CapacityShortfallPredicted;
import dev.supercargo.contracts.capacity.RoadmapPublished;
import dev.supercargo.planner.DemandImports;
import dev.supercargo.planner.EventSchemas;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planning.calendar.Quarter;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class RoadmapResourceTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Instant START = Instant.parse("2025-03-03T00:00:00Z");
    private static final String PATH = "/api/v1/roadmaps";

    private final KafkaProbe kafka = KafkaProbe.ofTestStack();
    private final String team = "team-" + UUID.randomUUID();

    @AfterEach
    void closeProbe() {
        kafka.close();
    }

    @Test
    void aRoadmapIsMadeFromHistoryStoredPublishedAndCanBeComputedAgain() throws IOException {
        importSteadyDemand();

        String location = ask(question("at_most: 4")).statusCode(201).extract().header("Location");

        given().get(location)
                .then()
                .statusCode(200)
                .body("team", equalTo(team))
                .body("affordable", equalTo(true))
                .body("steps", hasItem(hasEntry("kind", "RESERVE")))
                .body("monthly", hasSize(4))
                .body("alternatives.name", hasItem("all-cloud"))
                .body("triggers[0].text", startsWith("If p80"))
                .body("notes", hasItem(containsString("30 days")));
        given().post(location + "/replays").then().statusCode(200).body("same", equalTo(true));
        given().queryParam("team", team).get(PATH).then().body("items", hasSize(1));
        ProbedRecord roadmap = published("roadmap/");
        ProbedRecord shortfall = published("shortfall/");
        assertThat(EventSchemas.problems(roadmap)).isEmpty();
        assertThat(EventSchemas.problems(shortfall)).isEmpty();
        assertThat(ContractJson.mapper()
                        .readValue(roadmap.value(), RoadmapPublished.class)
                        .steps())
                .isNotEmpty();
        assertThat(ContractJson.mapper()
                        .readValue(shortfall.value(), CapacityShortfallPredicted.class)
                        .shortfalls())
                .hasSize(4)
                .allMatch(month -> month.available() < month.wanted());
    }

    @Test
    void withoutHistoryItAsksForAnAssumption() {
        ask(question("at_most: 100"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("demand.assumed"));

        ask(question("at_most: 100") + "demand: {assumed: 10}\n")
                .statusCode(201)
                .body("monthly[0].p95", equalTo(10.0f))
                .body("notes", hasItem(containsString("too little history")));
    }

    @Test
    void aBudgetThatCannotBeKeptIsAnAnswerThatNamesTheQuarterAndWhatItPaysFor() {
        String budgets = "budgets: {2020-Q1: 1, %s: 1000}\n"
                .formatted(Quarter.of(MakeRoadmap.nearestMonth(Instant.now()).plusMonths(1)));

        ask(question("at_most: 100") + "demand: {assumed: 10}\n" + budgets)
                .statusCode(201)
                .body("affordable", equalTo(false))
                .body("overspends", hasSize(1))
                .body("overspends[0].budget.amount", equalTo("1000.00"));
    }

    @Test
    void refusesABadQuestionWithFieldAndLineAndStoresNothing() {
        ask("team: " + team + "\naccelerator: x\nmonths: many\nburst: [{name: a, per_hour: 1}]\n")
                .statusCode(400)
                .body("issues[0].path", equalTo("months"))
                .body("issues[0].line", equalTo(3));
        given().queryParam("team", team).get(PATH).then().body("items", hasSize(0));
        given().get(PATH + "/roadmap-nowhere").then().statusCode(404);
    }

    private String question(String ceiling) {
        return """
                team: %s
                accelerator: nvidia-h100-sxm-80gb
                months: 4
                reserve:
                  - {name: a year, per_hour: 1.90, months: 12}
                burst:
                  - {name: on demand, per_hour: 2.95, %s}
                """.formatted(team, ceiling);
    }

    private static ValidatableResponse ask(String question) {
        return given().contentType("text/plain").body(question).post(PATH).then();
    }

    private ProbedRecord published(String prefix) {
        return kafka.await(
                "capacity.plans.v1", LIMIT, record -> (prefix + team + "/nvidia-h100-sxm-80gb").equals(record.key()));
    }

    private void importSteadyDemand() {
        DemandImports.imported(
                new SeriesKey(team, "nvidia-h100-sxm-80gb"), START, 30 * 24, hour -> hour % 24 < 12 ? 8 : 12);
    }
}
