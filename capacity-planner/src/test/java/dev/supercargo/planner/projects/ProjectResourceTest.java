package dev.supercargo.planner.projects;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import dev.supercargo.planner.DemandImports;
import dev.supercargo.planner.PlatformTime;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class ProjectResourceTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String PATH = "/api/v1/projects";
    private static final String ACCELERATOR = "nvidia-l4-24gb";

    private final String team = "team-" + UUID.randomUUID();
    private final LocalDate someDay = LocalDate.of(2027, 3, 1);

    @Test
    void aProjectIsDemandOfTheForecastAndTheRoadmap() {
        Instant hour;
        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            hour = PlatformTime.hour(kafka);
        }
        LocalDate now = LocalDate.ofInstant(hour, ZoneOffset.UTC);
        DemandImports.imported(new SeriesKey(team, ACCELERATOR), hour.minus(Duration.ofDays(30)), 30 * 24, index -> 10);
        plan("new", now.plusDays(3), now.plusDays(400), 100).statusCode(201);
        plan("perhaps", now.plusDays(100), now.plusDays(200), 50).statusCode(201);

        await().atMost(LIMIT)
                .untilAsserted(() -> given().queryParam("team", team)
                        .queryParam("acceleratorClass", ACCELERATOR)
                        .queryParam("horizon", 120)
                        .get("/api/v1/forecasts")
                        .then()
                        .statusCode(200)
                        .body("items[0].caveats", hasItem(containsString("'new': 8 from " + now.plusDays(3))))
                        .body("items[0].points[110].median", allOf(greaterThan(15.0f), lessThan(21.0f))));
        given().contentType("text/plain")
                .body("{team: %s, accelerator: %s, months: 6, burst: [{name: cloud, per_hour: 1}]}"
                        .formatted(team, ACCELERATOR))
                .post("/api/v1/roadmaps")
                .then()
                .statusCode(201)
                .body("monthly[5].p95", allOf(greaterThan(25.0f), lessThan(28.0f)))
                .body("notes", hasItem(containsString("'perhaps': 8 from " + now.plusDays(100))));
        given().contentType("text/plain")
                .body(
                        "{team: %s, accelerator: %s, months: 6, demand: {projects: []}, burst: [{name: cloud, per_hour: 1}]}"
                                .formatted(team, ACCELERATOR))
                .post("/api/v1/roadmaps")
                .then()
                .statusCode(201)
                .body("monthly[5].p95", allOf(greaterThan(9.0f), lessThan(12.0f)));
    }

    @Test
    void projectsAreListedKeptOnceForAKeyAndDropped() {
        String key = UUID.randomUUID().toString();
        String body = project("once", someDay, someDay.plusDays(7), 60);
        String id = given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/projects/"))
                .body("probabilityPercent", equalTo(60.0f))
                .extract()
                .path("id");
        given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .body("id", equalTo(id));
        plan("other", someDay, someDay.plusDays(7), 100).statusCode(201);

        given().get(PATH + "?team=" + team).then().body("items.name", equalTo(List.of("other", "once")));
        given().delete(PATH + "/" + id).then().statusCode(204);
        given().get(PATH + "/" + id).then().statusCode(404);
        given().get(PATH + "?team=" + team).then().body("items", hasSize(1));
    }

    @Test
    void refusesWhatMakesNoSenseAndKeepsNothing() {
        plan("backwards", someDay, someDay, 100).statusCode(400).body("issues[0].path", equalTo("until"));
        plan("never", someDay, someDay.plusDays(1), 0)
                .statusCode(400)
                .body("issues[0].path", equalTo("probabilityPercent"));
        plan("", someDay, someDay.plusDays(1), 100).statusCode(400).body("issues[0].path", equalTo("name"));
        given().contentType(ContentType.JSON).body("{}").post(PATH).then().statusCode(400);

        given().get(PATH + "?team=" + team).then().body("items", hasSize(0));
    }

    private ValidatableResponse plan(String name, LocalDate from, LocalDate until, double percent) {
        return given().contentType(ContentType.JSON)
                .body(project(name, from, until, percent))
                .post(PATH)
                .then();
    }

    private String project(String name, LocalDate from, LocalDate until, double percent) {
        return """
                {"team": "%s", "name": "%s", "accelerator": "%s", "accelerators": 8, "from": "%s", "until": "%s",
                 "probabilityPercent": %s}""".formatted(team, name, ACCELERATOR, from, until, percent);
    }
}
