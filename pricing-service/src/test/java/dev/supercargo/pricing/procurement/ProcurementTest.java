package dev.supercargo.pricing.procurement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class ProcurementTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final String run = UUID.randomUUID().toString();
    private final String request = "request-" + run;
    private final String vendor = "vendor-" + run;
    private final String accelerator = "test-" + run;

    @Test
    void ranksQuotesAndHoldsThemAgainstTheMarket() {
        observe(0, "25000");
        vendor(10, 9).statusCode(200).header("ETag", "\"1\"");
        purchase("\"" + accelerator + "\"").statusCode(200);
        String dear = quote("220000", TODAY.plusDays(30), 80, "");
        String cheap = quote("180000", TODAY.plusDays(30), 80, "");
        quote("100000", TODAY.plusDays(30), 40, "");
        quote("1000", TODAY.plusDays(30), 80, ", \"validUntil\": \"" + TODAY.minusDays(1) + "\"");

        given().get("/api/v1/purchase-requests/" + request + "/comparison")
                .then()
                .statusCode(200)
                .body("weights.COST", is(50))
                .body("items.rank", contains(1, 2, null))
                .body("items[0].quoteId", is(cheap))
                .body("items[0].score", is(99.0f))
                .body("items[0].perAccelerator.amount", is("22500.00"))
                .body("items[0].againstMarketPercent", is(-10.0f))
                .body("items[1].quoteId", is(dear))
                .body("items[1].score", lessThan(99.0f))
                .body("items[2].unmet[0]", containsString("of memory"))
                .body("items[2].score", nullValue());
    }

    @Test
    void aRequestIsChangedOnlyByWhoHasReadItsLastVersion() {
        purchase("\"any\"").statusCode(200);

        given().contentType("application/json")
                .header("If-Match", "\"2\"")
                .body("{\"name\": \"x\", \"accelerators\": 1, \"neededBy\": \"2027-01-01\"}")
                .put("/api/v1/purchase-requests/" + request)
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
    }

    @Test
    void namesEverythingThatIsWrong() {
        put("/api/v1/vendors/" + vendor, "{\"deliveries\": 1, \"deliveriesInTime\": 2, \"phone\": \"1\"}")
                .statusCode(400)
                .body("issues.path", hasItems("name", "deliveriesInTime", "phone"));
        put("/api/v1/purchase-requests/" + request, "{\"accelerators\": 0, \"support\": \"NONE\"}")
                .statusCode(400)
                .body("issues.path", hasItems("name", "accelerators", "neededBy"));
        purchase("\"any\"").statusCode(200);
        post("/api/v1/purchase-requests/" + request + "/quotes", "{}")
                .statusCode(400)
                .body("issues.path", hasItems("vendorId", "acceleratorId", "price", "delivery"));
        post("/api/v1/purchase-requests/nobodys/quotes", quoteBody("1", TODAY, 80, ""))
                .statusCode(404);
        post("/api/v1/hardware-prices", "{\"acceleratorId\": \"a\", \"observedOn\": \"2099-01-01\"}")
                .statusCode(400)
                .body("issues.path", hasItems("price", "observedOn", "source"));
    }

    @Test
    void aVendorThatHasQuotedStays() {
        vendor(0, 0).statusCode(200);
        purchase("\"any\"").statusCode(200);
        quote("1000", TODAY, 80, "");

        given().delete("/api/v1/vendors/" + vendor).then().statusCode(409);
    }

    @Test
    void saysToWaitWhileThePriceFallsAndToBuyWhenItRises() {
        for (int month = 6; month >= 0; month--) {
            observe(30 * month, Integer.toString(20_000 + 700 * month));
        }
        observe(0, "20000");

        given().get("/api/v1/hardware-prices/" + accelerator)
                .then()
                .statusCode(200)
                .body("advice", is("WAIT"))
                .body("monthlyChangePercent", lessThan(-2.0f))
                .body("waitMonths", is(12))
                .body("because", containsString("a month (7 prices, now 20000.00 USD)"));
        given().get("/api/v1/hardware-prices/nobodys").then().statusCode(404);
        given().get("/api/v1/hardware-prices/" + accelerator + "?hoursPerMonth=100")
                .then()
                .statusCode(400)
                .body("issues[0].path", is("hoursPerMonth"));
    }

    @Test
    void knowsTheGuidesPricesOfNewAndUsedCards() {
        given().get("/api/v1/hardware-prices/nvidia-rtx-3070-8gb")
                .then()
                .body("prices.condition", hasItems("NEW", "USED_1Y", "USED_2Y"))
                .body("advice", is("UNCLEAR"));
    }

    @Test
    void listsFreeTiersWithTheirLimitsAndAge() {
        given().get("/api/v1/free-tiers")
                .then()
                .statusCode(200)
                .body("items.size()", is(5))
                .body("items.find { it.id == 'kaggle' }.hours", is("9"))
                .body("items.find { it.id == 'kaggle' }.period", is("WEEK"))
                .body("items.find { it.id == 'colab' }.sessionHours", is("12"))
                .body("items[0].ageDays", greaterThan(180))
                .body("items[0].stale", is(true));
        given().get("/api/v1/free-tiers?accelerator=true").then().body("items.size()", is(4));
    }

    private ValidatableResponse vendor(int deliveries, int inTime) {
        return put("/api/v1/vendors/" + vendor, """
                {"name": "Vendor", "deliveries": %d, "deliveriesInTime": %d}""".formatted(deliveries, inTime));
    }

    private ValidatableResponse purchase(String accelerators) {
        return put("/api/v1/purchase-requests/" + request, """
                {"name": "Cluster", "acceleratorIds": [%s], "memoryGb": 80, "accelerators": 8, "neededBy": "%s",
                 "warrantyMonths": 36, "support": "NEXT_BUSINESS_DAY"}""".formatted(accelerators, TODAY.plusDays(60)));
    }

    private String quote(String usd, LocalDate delivery, int memoryGb, String more) {
        return post("/api/v1/purchase-requests/" + request + "/quotes", quoteBody(usd, delivery, memoryGb, more))
                .statusCode(201)
                .extract()
                .path("quoteId");
    }

    private String quoteBody(String usd, LocalDate delivery, int memoryGb, String more) {
        return """
                {"vendorId": "%s", "acceleratorId": "%s", "memoryGb": %d, "accelerators": 8,
                 "price": {"amount": "%s", "currency": "USD"}, "delivery": "%s", "warrantyMonths": 36,
                 "support": "FOUR_HOURS"%s}""".formatted(vendor, accelerator, memoryGb, usd, delivery, more);
    }

    private void observe(int daysAgo, String usd) {
        post("/api/v1/hardware-prices", """
                {"acceleratorId": "%s", "price": {"amount": "%s", "currency": "USD"}, "observedOn": "%s",
                 "source": "shop"}""".formatted(accelerator, usd, TODAY.minusDays(daysAgo)));
    }

    private static ValidatableResponse put(String path, String body) {
        return given().contentType("application/json").body(body).put(path).then();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }
}
