package dev.supercargo.pricing.contracts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

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
class ContractResourceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String OFFER = "/api/v1/offers/aws/us-east-1/inf2.48xlarge/on-demand";

    private final String contract = "contract-" + UUID.randomUUID();

    @Test
    void itsPriceIsInForceWhileItHoldsAndTheListPriceAfterwards() {
        String list = price();

        put("inf2.48xlarge", "9.99", TODAY, TODAY.plusDays(30)).statusCode(200).body("inForce", is(true));
        assertThat(price()).isEqualTo("9.99");

        given().delete("/api/v1/contracts/" + contract).then().statusCode(204);
        assertThat(price()).isEqualTo(list);
    }

    @Test
    void aContractOfTheFutureChangesNothingYet() {
        String list = price();

        put("inf2.48xlarge", "8.88", TODAY.plusDays(1), TODAY.plusDays(30))
                .statusCode(200)
                .body("inForce", is(false));

        assertThat(price()).isEqualTo(list);
    }

    @Test
    void namesWhatIsWrongAndTakesNothing() {
        put("p99.enormous", "9.99", TODAY, TODAY.plusDays(30))
                .statusCode(400)
                .body("issues[0].path", is("prices[0].instanceType"));
        put("inf2.48xlarge", "0.00", TODAY, TODAY.plusDays(30))
                .statusCode(400)
                .body("issues[0].path", is("prices[0].pricePerHour"));
        put("inf2.48xlarge", "9.99", TODAY, TODAY).statusCode(400).body("issues[0].path", is("validTo"));
        given().get("/api/v1/contracts/" + contract).then().statusCode(404);
    }

    private static String price() {
        return given().get(OFFER).then().statusCode(200).extract().path("pricePerHour.amount");
    }

    private ValidatableResponse put(String instanceType, String usd, LocalDate from, LocalDate to) {
        return given().contentType("application/json")
                .body("""
                        {"provider": "aws", "validFrom": "%s", "validTo": "%s", "prices": [
                          {"region": "us-east-1", "instanceType": "%s",
                           "pricePerHour": {"amount": "%s", "currency": "USD"}}]}""".formatted(from, to, instanceType, usd))
                .put("/api/v1/contracts/" + contract)
                .then();
    }
}
