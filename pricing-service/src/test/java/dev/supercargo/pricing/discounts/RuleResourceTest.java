package dev.supercargo.pricing.discounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.supercargo.contracts.pricing.PriceRulePublished;
import dev.supercargo.contracts.pricing.PriceRuleRetired;
import dev.supercargo.pricing.PublishedEvents;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class RuleResourceTest {

    @AfterEach
    void takeRulesBack() {
        for (String id : new String[] {"lambda-all", "lambda-research"}) {
            given().delete("/api/v1/price-rules/" + id);
        }
    }

    @Test
    void aDiscountStandsBesideTheListPriceAndOrdersTheSearch() {
        put("lambda-all", """
                {"provider": "lambda", "instanceTypes": "gpu_8x_h100*", "percentOff": "25", "note": "contract 7"}""")
                .statusCode(200)
                .header("ETag", matchesPattern("\"\\d+\""))
                .body("percentOff", is("25"))
                .body("inForce", is(true))
                .body("changedBy", is("operator"));

        given().queryParam("provider", "lambda")
                .queryParam("accelerator", "H100:8")
                .queryParam("maxPricePerHour", "23.94")
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .body("items[0].pricePerHour.amount", is("31.92"))
                .body("items[0].effective.pricePerHour.amount", is("23.94"))
                .body("items[0].effective.pricePerAcceleratorHour.amount", is("2.9925"))
                .body("items[0].effective.ruleId", is("lambda-all"))
                .body("items[0].effective.rule", is("25 % off"));

        assertThat(PublishedEvents.await(
                                PriceRulePublished.class,
                                1,
                                event -> event.ruleId().equals("lambda-all"))
                        .getFirst()
                        .percentOff())
                .isEqualByComparingTo(new BigDecimal("25"));
        given().delete("/api/v1/price-rules/lambda-all").then().statusCode(204);
        PublishedEvents.await(PriceRuleRetired.class, 1, event -> event.ruleId().equals("lambda-all"));
        given().get("/api/v1/price-rules/lambda-all").then().statusCode(404);
        given().queryParam("provider", "lambda")
                .queryParam("accelerator", "H100:8")
                .get("/api/v1/offers")
                .then()
                .body("items[0].effective", nullValue());
    }

    @Test
    void aTeamsAgreedPriceIsTheTeamsAlone() {
        put("lambda-research", """
                {"team": "research", "provider": "lambda", "market": "on-demand",
                 "pricePerHour": {"amount": "0.75", "currency": "USD"}}""").statusCode(200).body("market", is("ON_DEMAND"));

        given().queryParam("provider", "lambda")
                .queryParam("team", "research")
                .get("/api/v1/offers")
                .then()
                .body("items[0].effective.pricePerHour.amount", is("0.75"))
                .body("items[0].effective.team", is("research"));
        given().queryParam("provider", "lambda")
                .queryParam("team", "vision")
                .get("/api/v1/offers")
                .then()
                .body("items[0].effective", nullValue());
        given().get("/api/v1/price-rules").then().body("items.ruleId", hasItem("lambda-research"));
    }

    @Test
    void aRuleOfTheFutureDoesNotHoldYet() {
        put("lambda-all", """
                {"provider": "lambda", "percentOff": "25", "validFrom": "2999-01-01T00:00:00Z"}""").statusCode(200).body("inForce", is(false));

        given().queryParam("provider", "lambda").get("/api/v1/offers").then().body("items[0].effective", nullValue());
    }

    @Test
    void whoHasReadAnOlderVersionChangesNothing() {
        put("lambda-all", "{\"provider\": \"lambda\", \"percentOff\": \"25\"}").statusCode(200);
        String first = given().get("/api/v1/price-rules/lambda-all").header("ETag");
        put("lambda-all", "{\"provider\": \"lambda\", \"percentOff\": \"30\"}").statusCode(200);

        given().contentType(ContentType.JSON)
                .header("If-Match", first)
                .body("{\"provider\": \"lambda\", \"percentOff\": \"99\"}")
                .put("/api/v1/price-rules/lambda-all")
                .then()
                .statusCode(412);
        given().header("If-Match", first)
                .delete("/api/v1/price-rules/lambda-all")
                .then()
                .statusCode(412);
        given().get("/api/v1/price-rules/lambda-all").then().body("percentOff", is("30"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "percentOff    | {'provider': 'aws'}",
                "percentOff    | {'provider': 'aws', 'percentOff': '100'}",
                "percentOff    | {'provider': 'aws', 'percentOff': '-3'}",
                "percentOff    | {'provider': 'aws', 'percentOff': '5', 'pricePerHour': {'amount': '1', 'currency': 'USD'}}",
                "pricePerHour  | {'provider': 'aws', 'pricePerHour': {'amount': '0', 'currency': 'USD'}}",
                "pricePerHour  | {'provider': 'aws', 'pricePerHour': {'amount': '1', 'currency': 'EUR'}}",
                "provider      | {'percentOff': '5'}",
                "provider      | {'provider': 'A B', 'percentOff': '5'}",
                "instanceTypes | {'provider': 'aws', 'instanceTypes': 'p5[', 'percentOff': '5'}",
                "market        | {'provider': 'aws', 'market': 'lease', 'percentOff': '5'}",
                "validTo       | {'provider': 'aws', 'percentOff': '5', 'validTo': '2020-01-01T00:00:00Z'}"
            })
    void saysWhatIsWrong(String field, String body) {
        put("lambda-wrong", body.replace('\'', '"'))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues.path", hasItem(field));
        given().get("/api/v1/price-rules").then().body("items.ruleId", not(hasItem("lambda-wrong")));
    }

    private static ValidatableResponse put(String id, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/price-rules/" + id)
                .then();
    }
}
