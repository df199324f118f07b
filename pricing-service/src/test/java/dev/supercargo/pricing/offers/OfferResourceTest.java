package dev.supercargo.pricing.offers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class OfferResourceTest {

    @Test
    void filtersByProviderRegionMarketAndAccelerator() {
        given().queryParam("provider", "aws")
                .queryParam("region", "us-east-1")
                .queryParam("market", "spot")
                .queryParam("accelerator", "A100-80GB")
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].offerId", is("aws/us-east-1/p4de.24xlarge/spot"))
                .body("items[0].pricePerHour.amount", is("21.8259"))
                .body("items[0].pricePerAcceleratorHour.amount", is("2.7282375"))
                .body("items[0].accelerators", is(8))
                .body("items[0].interruptionsPerHour", notNullValue())
                .body("items[0].source", startsWith("AWS spot feed"))
                .body("items[0].asOf", is("2026-08-06T00:00:00Z"))
                .body("items[0].origin", is("BUNDLED"))
                .body("items[0].stale", is(true));
    }

    @Test
    void filtersByNumberAndPrice() {
        given().queryParam("minAccelerators", "8")
                .queryParam("maxPricePerHour", "20")
                .queryParam("accelerator", "h100")
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .body("items.accelerators", everyItem(greaterThanOrEqualTo(8)))
                .body("items.offerId", hasItem("aws/us-east-1/p5.48xlarge/spot"));
    }

    @ParameterizedTest
    @CsvSource({"price", "price-per-accelerator", "provider"})
    void pagesWithoutGapsOrRepetitions(String sort) {
        List<String> paged = new ArrayList<>();
        List<BigDecimal> prices = new ArrayList<>();
        List<BigDecimal> pricesPerAccelerator = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = given().queryParam("provider", "azure")
                    .queryParam("limit", "17")
                    .queryParam("sort", sort)
                    .queryParam("cursor", cursor)
                    .get("/api/v1/offers")
                    .jsonPath();
            paged.addAll(page.getList("items.offerId", String.class));
            prices.addAll(page.getList("items.pricePerHour.amount", BigDecimal.class));
            pricesPerAccelerator.addAll(page.getList("items.pricePerAcceleratorHour.amount", BigDecimal.class));
            cursor = page.getString("nextCursor");
        }

        List<String> whole = given().queryParam("provider", "azure")
                .queryParam("limit", "500")
                .queryParam("sort", sort)
                .get("/api/v1/offers")
                .jsonPath()
                .getList("items.offerId", String.class);
        assertThat(paged).hasSizeGreaterThan(100).isEqualTo(whole).doesNotHaveDuplicates();
        switch (sort) {
            case "price" -> assertThat(prices).isSorted();
            case "provider" -> assertThat(paged).isSorted();
            default -> assertThat(pricesPerAccelerator).isSorted();
        }
    }

    @Test
    void findsByMachineAndCountsWhatWasFound() {
        given().queryParam("acceleratorMemory", "80GB+")
                .queryParam("vcpus", "96+")
                .queryParam("memory", "8x")
                .queryParam("provider", "aws,gcp")
                .queryParam("market", "on-demand,spot")
                .queryParam("maxPricePerAcceleratorHour", "4")
                .queryParam("facets", "true")
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .body("items.vcpus", everyItem(greaterThanOrEqualTo(96)))
                .body("items.offerId", hasItem("aws/us-east-1/p5.48xlarge/spot"))
                .body("matches", greaterThanOrEqualTo(3))
                .body("facets.providers.aws", greaterThanOrEqualTo(1))
                .body("facets.markets.SPOT", greaterThanOrEqualTo(1));
    }

    @Test
    void twoNumbersOfAcceleratorsContradict() {
        given().queryParam("accelerator", "H100:8")
                .queryParam("accelerators", "4")
                .get("/api/v1/offers")
                .then()
                .statusCode(400)
                .body("issues[0].path", is("accelerators"));
    }

    @Test
    void cheapestKeepsOneOfferPerAccelerator() {
        List<String> accelerators = given().queryParam("cheapest", "true")
                .queryParam("provider", "gcp")
                .queryParam("market", "on-demand")
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.acceleratorId == 'nvidia-a100-sxm-40gb' }.offerId",
                        is("gcp/us-central1/a2-megagpu-16g/on-demand"))
                .extract()
                .jsonPath()
                .getList("items.acceleratorId", String.class);

        assertThat(accelerators).doesNotHaveDuplicates().contains("nvidia-l4-24gb", "nvidia-h100-sxm-80gb");
    }

    @Test
    void showsOneOfferByItsIdAsItIsAndEncoded() {
        for (String path : List.of(
                "/api/v1/offers/aws/us-east-1/p4d.24xlarge/reserved/1y",
                "/api/v1/offers/aws%2Fus-east-1%2Fp4d.24xlarge%2Freserved%2F1y")) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("term", is("P1Y"))
                    .body("paymentOption", is("NO_UPFRONT"))
                    .body("withdrawn", is(false))
                    .body("history", hasSize(1))
                    .body("history[0].pricePerHour.amount", is("13.921094"))
                    .body("history[0].validFrom", is("2025-11-30T00:00:00Z"));
        }
    }

    @Test
    void answersAnUnknownIdWithAProblem() {
        given().get("/api/v1/offers/aws/us-east-1/p9.large/spot")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", is("https://supercargo.dev/problems/not-found"))
                .body("detail", is("There is no offer aws/us-east-1/p9.large/spot."));
    }

    @ParameterizedTest
    @CsvSource({
        "market, lease",
        "sort, colour",
        "minAccelerators, 0",
        "minAccelerators, many",
        "maxPricePerHour, -1",
        "maxPricePerHour, 1e999999999",
        "maxPricePerHour, 1e-999999999",
        "cheapest, maybe",
        "facets, all",
        "vcpus, four",
        "vcpus, 4x",
        "memory, lots",
        "acceleratorMemory, 32TB",
        "accelerator, A100:0",
        "accelerator, '-'",
        "accelerators, 2-4",
        "maxPricePerAcceleratorHour, 0",
        "colour, green",
        "limit, 501",
        "cursor, %%%"
    })
    void namesTheParameterThatIsWrong(String parameter, String value) {
        given().queryParam(parameter, value)
                .get("/api/v1/offers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues[0].path", is(parameter));
    }

    @Test
    void aQuoteInAParameterIsOnlyAQuote() {
        given().queryParam("accelerator", "h100' or '1'='1")
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }
}
