package dev.supercargo.catalog.hardware;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class HardwareResourceTest {

    private static final String PATH = "/api/v1/hardware";

    private static final String HEADER = String.join(",", HardwareCsv.COLUMNS) + "\n";

    @Test
    void findsAcceleratorsAndPartsInOneSearch() {
        given().queryParam("vendor", "nvidia", "intel")
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("ACCELERATOR", "CPU", "EDGE_DEVICE", "SYSTEM"))
                .body("items.vendor", everyItem(not(equalTo("amd"))))
                .body("facets.VENDOR.value", hasItems("nvidia", "intel"))
                .body("total", greaterThan(100));
    }

    @Test
    void tellsAPartWithWhatOnlyItsKindHas() {
        given().get(PATH + "/intel-core-i7-12700k")
                .then()
                .statusCode(200)
                .body("kind", equalTo("CPU"))
                .body("powerWatts", equalTo(190f))
                .body("attributes.performanceCores", equalTo(8))
                .body("attributes.socket", equalTo("LGA1700"))
                .body("attributes.memoryTypes", contains("DDR4", "DDR5"))
                .body("prices.condition", hasItems("NEW", "USED_1_YEAR", "USED_2_YEARS"))
                .body("price.amount", equalTo("350.00"))
                .body("confidence", equalTo("STATED"))
                .body("source", containsString("Intel"))
                .body("asOf", equalTo("2026-11-25"));
    }

    @Test
    void tellsACardWithItsSizeAndTheEndOfItsSupport() {
        given().get(PATH + "/nvidia-gtx-1080-ti-11gb")
                .then()
                .statusCode(200)
                .body("availability", equalTo("END_OF_LIFE"))
                .body("attributes.cardLengthMillimetres", equalTo(267))
                .body("attributes.lastSoftware", equalTo("CUDA 12.9"));
    }

    @Test
    void pagesInAnyOrderWithoutLosingARow() {
        java.util.List<String> ids = new java.util.ArrayList<>();
        String cursor = "";
        do {
            io.restassured.path.json.JsonPath page = given().queryParam("kind", "cpu")
                    .queryParam("sort", "value")
                    .queryParam("limit", 20)
                    .queryParam("cursor", cursor)
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void saysWhichCriterionLeavesNothing() {
        given().queryParam("kind", "ACCELERATOR")
                .queryParam("minMemory", "100GB")
                .queryParam("maxPrice", "50")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("nothingFound.criterion", hasItems("kind=ACCELERATOR", "price at most 50 USD"))
                .body("nothingFound.find { it.criterion.startsWith('price') }.withoutIt", greaterThan(5))
                .body("nothingFound.find { it.criterion.startsWith('price') }.hint", containsString("Without it"));
    }

    @Test
    void offersAWordThatResemblesAMistypedOne() {
        given().queryParam("q", "thredripper")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("nothingFound.hint", contains(containsString("threadripper")));
    }

    @ParameterizedTest
    @CsvSource({
        "minMemory, 40, minMemory",
        "kind, toaster, kind",
        "sort, beauty, sort",
        "minPerformance, fast, minPerformance",
        "maxPower, -5W, maxPower",
        "colour, red, colour",
        "cursor, bm90aGluZw, cursor",
        "limit, 501, limit"
    })
    void refusesAWrongCriterionByName(String name, String value, String path) {
        given().queryParam(name, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues.path", hasItem(path));
    }

    @Test
    void refusesBoundsThatContradictEachOther() {
        given().queryParam("minMemory", "48GB")
                .queryParam("maxMemory", "16GB")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("detail", containsString("minMemory (48GB) is above maxMemory (16GB)"));
    }

    @Test
    void readsHostileTextAsText() {
        given().queryParam("q", "'; drop table part; --")
                .queryParam("vendor", "<script>", "%00")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", empty());
        given().queryParam("q", "\u0001\u0001zzzz")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", empty());
        given().queryParam("q", "x".repeat(100)).get(PATH).then().statusCode(400);
        given().get(PATH + "/..%2f..%2fetc%2fpasswd").then().statusCode(404);
    }

    @Test
    void answersNotModifiedUntilSomethingChanges() {
        String tag = given().queryParam("q", "epyc").get(PATH).then().extract().header("ETag");

        given().header("If-None-Match", tag)
                .queryParam("q", "epyc")
                .get(PATH)
                .then()
                .statusCode(304);

        importing(HEADER + line("etag-part-1", "Etag part 1")).statusCode(200);
        given().header("If-None-Match", tag)
                .queryParam("q", "epyc")
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void comparesSideBySideAndNamesTheBest() {
        given().queryParam("id", "nvidia-rtx-3080-10gb", "nvidia-rtx-4090-24gb")
                .get(PATH + "/comparison")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("figures.find { it.name == 'memoryBytes' }.best", equalTo("nvidia-rtx-4090-24gb"))
                .body("figures.find { it.name == 'powerWatts' }.best", equalTo("nvidia-rtx-3080-10gb"));
        given().queryParam("id", "nvidia-l4-24gb")
                .get(PATH + "/comparison")
                .then()
                .statusCode(400);
        given().queryParam("id", "nvidia-l4-24gb", "nothing")
                .get(PATH + "/comparison")
                .then()
                .statusCode(404);
    }

    @Test
    void findsTheLike() {
        given().queryParam("limit", 3)
                .get(PATH + "/nvidia-rtx-3080-10gb/similar")
                .then()
                .statusCode(200)
                .body("id", hasSize(3))
                .body("kind", everyItem(equalTo("ACCELERATOR")));
    }

    @Test
    void exportsWhatItImports() {
        importing(HEADER + line("own-part-1", "\"Own part, one\"") + line("own-part-2", "Own part 2"))
                .statusCode(200)
                .body("parts", equalTo(2));

        String csv = given().accept("text/csv")
                .queryParam("q", "own-part")
                .get(PATH + "/export")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(csv).isEqualTo(HEADER + line("own-part-1", "\"Own part, one\"") + line("own-part-2", "Own part 2"));
        importing(csv).statusCode(200);
        given().accept(ContentType.JSON)
                .queryParam("q", "own-part")
                .get(PATH + "/export")
                .then()
                .body("origin", everyItem(equalTo("REGISTERED")))
                .body("price.amount", everyItem(equalTo("99.50")));
    }

    @Test
    void takesOutWhatWasImportedAndNothingElse() {
        importing(HEADER + line("short-lived-part", "Short lived")).statusCode(200);

        given().delete(PATH + "/short-lived-part").then().statusCode(204);
        given().get(PATH + "/short-lived-part").then().statusCode(404);
        given().delete(PATH + "/short-lived-part").then().statusCode(404);
        given().delete(PATH + "/intel-core-i7-12700k").then().statusCode(409);
        given().get(PATH + "/intel-core-i7-12700k").then().statusCode(200);
    }

    @Test
    void refusesAnImportAsAWholeAndNamesEveryLine() {
        String csv = HEADER
                + line("good-part", "Good part")
                + line("intel-core-i7-12700k", "Mine")
                + line("bad id", "Bad id")
                + line("formula-part", "=cmd()");

        importing(csv)
                .statusCode(400)
                .body("issues.line", contains(3, 4, 5))
                .body("issues.message", hasItems(containsString("column id"), containsString("column name")));

        given().get(PATH + "/good-part").then().statusCode(404);
        importing("id,name\nx,y\n").statusCode(400).body("detail", containsString("missing: as_of"));
        importing("").statusCode(400);
    }

    @Test
    void tellsTheRoadmapWithSources() {
        given().get(PATH + "/roadmap")
                .then()
                .statusCode(200)
                .body("id", hasItems("rubin", "arrow-lake"))
                .body("source", everyItem(not(equalTo(""))))
                .body("size()", greaterThanOrEqualTo(15))
                .body("[0]", hasKey("asOf"));
    }

    private static String line(String id, String name) {
        return id + ",CPU," + name
                + ",acme,CONSUMER,Test,CURRENT,2026-01,64,,65,1.5,,,,,,,99.5,,Price list,2026-11-01\n";
    }

    private static io.restassured.response.ValidatableResponse importing(String csv) {
        return given().contentType("text/csv")
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(PATH + "/imports")
                .then();
    }
}
