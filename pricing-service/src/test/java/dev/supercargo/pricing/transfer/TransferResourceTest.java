package dev.supercargo.pricing.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.supercargo.contracts.pricing.TransferRatesPublished;
import dev.supercargo.pricing.PublishedEvents;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class TransferResourceTest {

    private final String provider = "cloud-" + UUID.randomUUID();

    @Test
    void publishesTheBundledRatesAndQuotesFromThem() {
        assertThat(PublishedEvents.await(
                                TransferRatesPublished.class,
                                1,
                                event -> event.provider().equals("gcp"))
                        .getFirst()
                        .rates())
                .extracting(TransferRatesPublished.Rate::scope)
                .contains("INTERNET", "INTER_REGION");
        quote("gcp", "us-east1", "gcp", "us-west1", 500, ", \"monthToDateGb\": 0")
                .statusCode(200)
                .body("scope", is("INTER_REGION"))
                .body("cost.amount", is("5.00"));
        quote("gcp", "us-east1", "aws", "us-east-1", 2024, ", \"monthToDateGb\": 0")
                .body("scope", is("INTERNET"))
                .body("cost.amount", is("232.88"))
                .body("asOf", is("2026-11-01"));
        quote("local", "hq", "aws", "us-east-1", 500, "").body("cost.amount", is("0.00"));
        quote("nebius", "eu-north1", "aws", "us-east-1", 500, "")
                .statusCode(200)
                .body("cost", nullValue())
                .body("unknownBecause", containsString("no rate of nebius over the internet"));
    }

    @Test
    void whatHasLeftThisMonthMovesTheNextQuoteIntoAnotherTier() {
        putRates().statusCode(200).header("ETag", "\"1\"");
        String body = "{\"provider\": \"%s\", \"scope\": \"INTERNET\", \"gigabytes\": 990}".formatted(provider);
        String key = UUID.randomUUID().toString();

        post("/api/v1/transfers", body, key).statusCode(201);
        post("/api/v1/transfers", body, key).statusCode(201);

        quote(provider, "a", "other", "b", 20, "")
                .body("monthToDateGb", is("990"))
                .body("cost.amount", is("1.50"));
        assertThat(PublishedEvents.await(
                        TransferRatesPublished.class,
                        2,
                        event -> event.provider().equals(provider)))
                .extracting(event -> event.rates().getFirst().monthToDateBytes())
                .containsExactly(0L, 990_000_000_000L);
    }

    @Test
    void aRateIsChangedOnlyByWhoHasReadItsLastVersion() {
        putRates().statusCode(200);

        given().contentType("application/json")
                .header("If-Match", "\"9\"")
                .body(rates())
                .put("/api/v1/transfer-prices/" + provider)
                .then()
                .statusCode(412);
    }

    @Test
    void namesEverythingThatIsWrong() {
        given().contentType("application/json")
                .body("""
                        {"rates": [{"scope": "INTERNET", "tiers": [{"fromGb": 5, "perGb": {"amount": "0.1",
                         "currency": "USD"}}]}, {"tiers": [{"fromGb": -1}]}]}""")
                .put("/api/v1/transfer-prices/" + provider)
                .then()
                .statusCode(400)
                .body(
                        "issues.path",
                        hasItems(
                                "rates[0].tiers",
                                "rates[1].scope",
                                "rates[1].tiers[0].fromGb",
                                "rates[1].tiers[0].perGb"));
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/transfer-quotes")
                .then()
                .statusCode(400)
                .body("issues.path", hasItems("from", "to", "gigabytes"));
        post(
                        "/api/v1/transfers",
                        "{\"provider\": \"nobody\", \"scope\": \"INTERNET\", \"gigabytes\": 1}",
                        "k" + provider)
                .statusCode(400)
                .body("issues[0].path", is("provider"));
        given().get("/api/v1/transfer-prices/nobody").then().statusCode(404);
    }

    @Test
    void listsStorageWithWhatAVolumeCostsAMonth() {
        given().get("/api/v1/storage-prices?provider=aws&gigabytes=60000")
                .then()
                .statusCode(200)
                .body("items.find { it.storageClass == 'gp3' }.monthlyCost.amount", is("4800.00"))
                .body("items.find { it.storageClass == 's3-standard' }.monthlyCost.amount", is("1371.20"))
                .body("items[0].ageDays", greaterThan(0));
        given().get("/api/v1/storage-prices?gigabytes=-1").then().statusCode(400);
    }

    private ValidatableResponse putRates() {
        return given().contentType("application/json")
                .body(rates())
                .put("/api/v1/transfer-prices/" + provider)
                .then();
    }

    private static String rates() {
        return """
                {"rates": [{"scope": "INTERNET", "tiers": [
                  {"fromGb": 0, "perGb": {"amount": "0.10", "currency": "USD"}},
                  {"fromGb": 1000, "perGb": {"amount": "0.05", "currency": "USD"}}]}], "source": "contract"}""";
    }

    private static ValidatableResponse quote(
            String from, String fromRegion, String to, String toRegion, int gigabytes, String more) {
        return given().contentType("application/json")
                .body("""
                        {"from": {"provider": "%s", "region": "%s"}, "to": {"provider": "%s", "region": "%s"},
                         "gigabytes": %d%s}""".formatted(from, fromRegion, to, toRegion, gigabytes, more))
                .post("/api/v1/transfer-quotes")
                .then();
    }

    private static ValidatableResponse post(String path, String body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }
}
