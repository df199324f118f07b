package dev.supercargo.catalog.accelerators;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class AcceleratorResourceTest {

    private static final String PATH = "/api/v1/accelerators";

    @Test
    void tellsOneAcceleratorInBaseUnits() {
        given().get(PATH + "/nvidia-h100-sxm-80gb")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("NVIDIA H100 SXM 80GB"))
                .body("memoryBytes", equalTo(80L << 30))
                .body("peakFlopsPerSecond.BF16", equalTo(989.4e12f))
                .body("tdpWatts", equalTo(700f))
                .body("launchedOn", equalTo("2022-10-01"))
                .body("crossChecked", hasItem("bf16"))
                .body("$", not(hasKey("priceNew")))
                .body("source", containsString("NVIDIA"));
    }

    @Test
    void answersNotModifiedToTheSameVersion() {
        given().header("If-None-Match", "\"1\"")
                .get(PATH + "/nvidia-l4-24gb")
                .then()
                .statusCode(304);
    }

    @Test
    void tellsPricesAsDecimalStrings() {
        given().get(PATH + "/nvidia-rtx-4090-24gb")
                .then()
                .statusCode(200)
                .body("priceNew.amount", equalTo("1599.00"))
                .body("priceNew.currency", equalTo("USD"));
    }

    @Test
    void namesTheMissingAccelerator() {
        given().get(PATH + "/nvidia-h900")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://supercargo.dev/problems/not-found"))
                .body("detail", equalTo("There is no accelerator nvidia-h900."));
    }

    @Test
    void filtersByVendorKindAndLeastMemory() {
        given().queryParam("vendor", "AMD", "intel")
                .queryParam("kind", "gpu")
                .queryParam("minMemory", "128GB")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.vendor", everyItem(not(equalTo("nvidia"))))
                .body("items.memoryBytes", everyItem(greaterThanOrEqualTo(128_000_000_000L)))
                .body("items.id", hasItem("amd-mi300x-192gb"))
                .body("items.id", hasItem("intel-max-1550-128gb"))
                .body("items.id", not(hasItem("intel-gaudi3-128gb")));
    }

    @Test
    void filtersByPowerPriceAndPrecision() {
        given().queryParam("maxPower", "0.3kW")
                .queryParam("maxPrice", "800")
                .queryParam("precision", "fp8")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThanOrEqualTo(5)))
                .body("items.tdpWatts", everyItem(lessThanOrEqualTo(300f)))
                .body("items.peakFlopsPerSecond", everyItem(hasKey("FP8")))
                .body("items", everyItem(hasKey("priceNew")));
    }

    @Test
    void findsByWordsInAnyOrderAndTakesWildcardsLiterally() {
        given().queryParam("q", "80gb H100")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains("nvidia-h100-pcie-80gb", "nvidia-h100-sxm-80gb"));
        given().queryParam("q", "%").get(PATH).then().statusCode(200).body("items", hasSize(0));
        given().queryParam("q", "_100").get(PATH).then().statusCode(200).body("items", hasSize(0));
        given().queryParam("q", "'; drop table accelerator; --")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void sortsByPriceWithUnknownLastInBothDirections() {
        List<Double> cheapestFirst = prices("price");
        List<Double> dearestFirst = prices("-price");

        assertThat(cheapestFirst.subList(0, 20)).doesNotContainNull().isSorted();
        assertThat(dearestFirst.subList(0, 20)).doesNotContainNull().isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(cheapestFirst.getLast()).isNull();
        assertThat(dearestFirst.getLast()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "memory, , amd-mi350x-288gb",
        "bandwidth, , amd-mi350x-288gb",
        "performance, FP4, nvidia-gb300-288gb",
        "performance, BF16, amd-mi355x-288gb",
        "power, , nvidia-jetson-nano-4gb",
        "-power, , amd-mi355x-288gb",
        "launched, , aws-trainium3-144gb",
        "price, , nvidia-gtx-1660-super-6gb",
        "id, , amd-mi100-32gb"
    })
    void putsTheBestFirst(String sort, String precision, String first) {
        var request = given().queryParam("sort", sort).queryParam("limit", 1);
        if (precision != null) {
            request.queryParam("precision", precision);
        }
        request.get(PATH).then().statusCode(200).body("items.id", contains(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "memory",
                "-memory",
                "bandwidth",
                "performance",
                "launched",
                "price",
                "value",
                "-value",
                "efficiency"
            })
    void pagesThroughEveryAcceleratorOnceInEveryOrder(String sort) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("sort", sort).queryParam("limit", 17);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get(PATH).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        BundledAccelerators.read().stream().map(Accelerator::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "minMemory, lots, minMemory",
        "minMemory, 40, minMemory",
        "maxPower, 3 horses, maxPower",
        "maxPrice, EUR 20, maxPrice",
        "precision, FP7, precision",
        "kind, toaster, kind",
        "segment, kitchen, segment",
        "sort, beauty, sort",
        "limit, 0, limit",
        "limit, 501, limit",
        "cursor, ???, cursor",
        "cursor, bm9uc2Vuc2U, cursor",
        "minmem, 40GB, minmem"
    })
    void namesTheWrongParameterAndTheFix(String parameter, String value, String path) {
        given().queryParam(parameter, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues.path", contains(path))
                .body("detail", containsString(path));
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        String cursor = given().queryParam("sort", "memory")
                .queryParam("limit", 1)
                .get(PATH)
                .then()
                .extract()
                .jsonPath()
                .getString("nextCursor");

        given().queryParam("sort", "price")
                .queryParam("cursor", cursor)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("issues.path", contains("cursor"));
    }

    @Test
    void isDescribedInOpenApi() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/api/v1/accelerators'.get.parameters.name", hasItem("minMemory"))
                .body("paths.'/api/v1/accelerators/{id}'.get.operationId", equalTo("getAccelerator"));
    }

    private static List<Double> prices(String sort) {
        List<Map<String, Map<String, String>>> items = given().queryParam("sort", sort)
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .map(item -> item.get("priceNew"))
                .map(price -> price == null ? null : Double.valueOf(price.get("amount")))
                .toList();
    }
}
