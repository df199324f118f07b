package dev.supercargo.planner.demand;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class DemandResourceTest {

    private static final String ACCELERATOR = "nvidia-h100-sxm-80gb";
    private static final String THREE_HOURS = """
            timestamp,gpus
            2025-01-01T00:00:00Z,4
            2025-01-01T01:00:00Z,6.25
            2025-01-01T02:00:00Z,0
            """;

    private final String team = "team-" + UUID.randomUUID();

    @Test
    void showsImportedHistory() {
        importCsv(THREE_HOURS).statusCode(201).body("rows", equalTo(3)).body("to", equalTo("2025-01-01T03:00:00Z"));

        given().get("/api/v1/demand?team=" + team)
                .then()
                .statusCode(200)
                .body("from", equalTo("2025-01-01T00:00:00Z"))
                .body("points", hasSize(3))
                .body("points[1].acceleratorHours", equalTo("6.25"));
    }

    @Test
    void aSecondImportReplacesTheHoursItCovers() {
        importCsv(THREE_HOURS).statusCode(201);
        importCsv("timestamp,gpus\n2025-01-01T01:00:00Z,9\n").statusCode(201);

        given().get("/api/v1/demand?team=" + team)
                .then()
                .body("points.acceleratorHours", equalTo(List.of("4", "9", "0")));
    }

    @Test
    void aBadRowIsNamedAndNothingIsStored() {
        importCsv(THREE_HOURS + "2025-01-01T03:00:00Z,many\n")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues[0].line", equalTo(5))
                .body("issues[0].message", containsString("many"))
                .body("detail", containsString("nothing was stored"));

        given().get("/api/v1/demand?team=" + team)
                .then()
                .statusCode(200)
                .body("points", emptyIterable())
                .body("from", nullValue());
    }

    @Test
    void aRetryWithTheSameIdempotencyKeyAnswersTheSameAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        importCsv(THREE_HOURS, key).statusCode(201);
        importCsv(THREE_HOURS, key).statusCode(201).body("rows", equalTo(3));

        importCsv("timestamp,gpus\n2025-01-01T00:00:00Z,1\n", key)
                .statusCode(409)
                .body("type", containsString("idempotency-key-reused"));
    }

    @Test
    void refusesWhatIsTooLarge() {
        importCsv("timestamp,gpus\n" + " ".repeat(4 * 1024 * 1024))
                .statusCode(413)
                .body("detail", containsString("Maybe split"));
    }

    @Test
    void refusesAnImportWithoutATeamOrAnAccelerator() {
        given().contentType("text/csv")
                .body(THREE_HOURS)
                .queryParam("accelerator", ACCELERATOR)
                .post("/api/v1/demand/imports")
                .then()
                .statusCode(400)
                .body("issues[0].path", equalTo("team"));
        given().contentType("text/csv")
                .body(THREE_HOURS)
                .queryParam("team", team)
                .queryParam("accelerator", "H100 <script>")
                .post("/api/v1/demand/imports")
                .then()
                .statusCode(400)
                .body("issues[0].path", equalTo("accelerator"));
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/demand/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void refusesTimesThatMakeNoSense() {
        refused("from=yesterday", "from", "2026-11-22T15:00:00Z");
        refused("to=2026-11-22T15:30:00Z", "to", "Maybe 2026-11-22T15:00:00Z");
        refused("from=2026-11-22T15:00:00Z&to=2026-11-22T14:00:00Z", "from", "not before");
        refused("from=2020-11-22T15:00:00Z&to=2026-11-22T14:00:00Z", "from", "at most 8784 hours");
    }

    @Test
    void listsTheSeriesThereAre() {
        importCsv(THREE_HOURS).statusCode(201);

        given().get("/api/v1/demand/series")
                .then()
                .statusCode(200)
                .body(
                        "find { it.team == '" + team + "' && it.acceleratorClass == '" + ACCELERATOR + "' }.hours",
                        equalTo(3));
    }

    @Test
    void describesItself() {
        given().get("/q/openapi?format=json").then().statusCode(200).body("paths", hasKey("/api/v1/demand/imports"));
    }

    private static void refused(String query, String path, String message) {
        given().get("/api/v1/demand?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues[0].path", equalTo(path))
                .body("detail", containsString(message));
    }

    private ValidatableResponse importCsv(String csv) {
        return importCsv(csv, UUID.randomUUID().toString());
    }

    private ValidatableResponse importCsv(String csv, String idempotencyKey) {
        return given().contentType("text/csv")
                .header("Idempotency-Key", idempotencyKey)
                .queryParam("team", team)
                .queryParam("accelerator", ACCELERATOR)
                .body(csv)
                .post("/api/v1/demand/imports")
                .then();
    }
}
