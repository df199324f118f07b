package dev.supercargo.planner.calendars;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class WorkCalendarResourceTest {

    private final String path = "/api/v1/calendars/team-" + UUID.randomUUID();

    @Test
    void aCalendarIsSetChangedAndForgotten() {
        given().get(path).then().statusCode(404);
        put("zone: Europe/Berlin\nspecial_days: [{date: 2026-12-25, name: Christmas Day}]", 200);
        put("zone: Europe/Paris", 200);

        given().get(path)
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/Paris"))
                .body("freeDays", equalTo(List.of("saturday", "sunday")))
                .body("specialDays", equalTo(List.of()))
                .body("changedBy", equalTo("operator"));
        given().get("/api/v1/calendars").then().statusCode(200).body("items.zone", hasItem("Europe/Paris"));
        given().delete(path).then().statusCode(204);
        given().delete(path).then().statusCode(404);
    }

    @Test
    void aWrongCalendarChangesNothing() {
        put("zone: Europe/Berlin", 200);

        given().contentType("text/plain")
                .body("zone: Europe/Berlin\nfree_days: [someday]")
                .put(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues[0].path", equalTo("free_days[0]"))
                .body("issues[0].line", equalTo(2))
                .body("detail", containsString("someday"));
        given().contentType("text/plain")
                .body("zone: UTC")
                .put("/api/v1/calendars/no%20name")
                .then()
                .statusCode(400)
                .body("issues[0].path", equalTo("team"));

        given().get(path).then().body("zone", equalTo("Europe/Berlin"));
    }

    private void put(String document, int status) {
        given().contentType("text/plain").body(document).put(path).then().statusCode(status);
    }
}
