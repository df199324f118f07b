package dev.supercargo.planner.templates;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class TemplateResourceTest {

    @Test
    void showsTemplates() {
        given().get("/api/v1/planning-templates").then().statusCode(200).body("items", hasSize(5));
        given().get("/api/v1/planning-templates/startup")
                .then()
                .statusCode(200)
                .body("document", containsString("hours_per_month: 200"))
                .body("size.size", equalTo("SMALL_BUSINESS"));
        given().get("/api/v1/planning-templates/circus").then().statusCode(404);
    }

    @Test
    void advisesASizeAndSaysWhy() {
        given().get("/api/v1/project-sizes/advice?spent=2000&dataGb=50&projects=3")
                .then()
                .statusCode(200)
                .body("advised.size", equalTo("SMALL_BUSINESS"))
                .body("reasons.trigger", equalTo(List.of("LARGER_DATA", "CONCURRENT_PROJECTS")));
        given().get("/api/v1/project-sizes/advice?spent=2000&trait=loud")
                .then()
                .statusCode(400)
                .body("issues[0].path", equalTo("trait"));
    }
}
