package dev.supercargo.planner.reports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.capacity.ReportMade;
import dev.supercargo.planner.EventSchemas;
import dev.supercargo.planner.RouterEvents;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class ReportTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Instant DAY = Instant.parse("2026-06-10T00:00:00Z");

    private final String team = "team-" + UUID.randomUUID();

    @Test
    void givesTheSameCostsInEveryFormat() {
        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            for (int hour = 0; hour < 3; hour++) {
                Instant start = DAY.plus(Duration.ofHours(hour));
                RouterEvents.publish(
                        kafka, RouterEvents.usage("job-" + hour + "-" + team, team, start, start.plusSeconds(3600), 8));
            }
        }
        await().atMost(LIMIT)
                .until(
                        () -> report("cost", "json").extract().jsonPath().getString("tables[0].rows[0][0]"),
                        "3"::equals);

        report("cost", "json")
                .body("title", equalTo("Cost"))
                .body("tables[0].rows[0][2]", equalTo("98.3178"))
                .body("tables.find { it.id == 'by-market' }.rows[0][0]", equalTo("SPOT"))
                .body("notes[1]", containsString("simulated"));
        assertThat(report("cost", "csv&table=by-day").extract().asString())
                .isEqualTo("day,jobs,accelerator_hours,cost_usd\r\n2026-06-10,3,24,98.3178\r\n");
        List<String> focus =
                report("cost", "focus").extract().asString().lines().toList();
        assertThat(focus).hasSize(4);
        assertThat(focus.getFirst()).startsWith("AvailabilityZone,BilledCost,");
        assertThat(focus.get(1)).startsWith(",32.7726,supercargo,Supercargo,");
        byte[] pdf = report("cost", "pdf")
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("supercargo-cost-2026-06-10-2026-06-11.pdf"))
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        report("efficiency", "json").body("tables[0].rows[0][1]", equalTo("24"));
        report("capacity", "json").body("tables.id", equalTo(List.of("owned", "commitments", "expiries", "demand")));
        report("capacity", "pdf").contentType("application/pdf");
    }

    @Test
    void makesScheduledReportsTellsOfThemAndKeepsThemForDownload() throws IOException {
        String location = given().contentType("application/json")
                .body("{\"kind\":\"cost\",\"format\":\"pdf\",\"cadence\":\"weekly\",\"team\":\"" + team + "\"}")
                .post("/api/v1/report-schedules")
                .then()
                .statusCode(201)
                .body("cadence", equalTo("weekly"))
                .extract()
                .header("Location");

        JsonPath made = await().atMost(LIMIT)
                .until(
                        () -> given().get(path(location) + "/reports").jsonPath(),
                        reports -> reports.getList("items").size() == 1);
        String report = path(location) + "/reports/" + made.getString("items[0].id");

        given().get(report)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment"));
        String schedule = path(location).substring(path(location).lastIndexOf('/') + 1);
        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            ProbedRecord told =
                    kafka.await("capacity.plans.v1", LIMIT, record -> ("report/" + schedule).equals(record.key()));
            assertThat(EventSchemas.problems(told)).isEmpty();
            assertThat(ContractJson.mapper()
                            .readValue(told.value(), ReportMade.class)
                            .path())
                    .isEqualTo(report);
        }
        given().get("/api/v1/report-schedules").then().body("items.team", hasItem(team));
        given().delete(path(location)).then().statusCode(204);
        given().get(report).then().statusCode(404);
    }

    @Test
    void refusesWhatCannotBeMade() {
        given().get("/api/v1/reports/beauty").then().statusCode(400).body("issues[0].path", equalTo("kind"));
        given().get("/api/v1/reports/capacity?format=focus")
                .then()
                .statusCode(400)
                .body("detail", containsString("Maybe csv"));
        given().get("/api/v1/reports/cost?format=csv&table=by-colour")
                .then()
                .statusCode(400)
                .body("detail", containsString("by-team"));
        given().contentType("application/json")
                .body("{\"kind\":\"cost\"}")
                .post("/api/v1/report-schedules")
                .then()
                .statusCode(400)
                .body("issues[0].path", equalTo("cadence"));
    }

    private ValidatableResponse report(String kind, String format) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/reports/" + kind + "?team=" + team
                        + "&from=2026-06-10T00:00:00Z&to=2026-06-11T00:00:00Z&format=" + format)
                .then()
                .statusCode(200);
    }

    /** The location is absolute. */
    private static String path(String location) {
        return location.substring(location.indexOf("/api/"));
    }
}
