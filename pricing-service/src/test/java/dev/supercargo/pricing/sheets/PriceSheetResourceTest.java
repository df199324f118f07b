package dev.supercargo.pricing.sheets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.PriceAlertRaised;
import dev.supercargo.pricing.PublishedEvents;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class PriceSheetResourceTest {

    private static final String HEADER =
            "provider,region,instance_type,accelerator_id,accelerators,market,usd_per_hour\n";

    @Test
    void aCustomersPriceReplacesTheBundledOneAndTheHistoryKeepsBoth() {
        String offerId = "aws/us-west-2/g5.xlarge/on-demand";
        Money before =
                Money.usd(given().get("/api/v1/offers/" + offerId).jsonPath().getString("pricePerHour.amount"));

        upload("aws,us-west-2,g5.xlarge,nvidia-a10g-24gb,1,ON_DEMAND,0.75\n")
                .statusCode(200)
                .body("created", is(0))
                .body("changed", is(1));

        given().get("/api/v1/offers/" + offerId)
                .then()
                .body("pricePerHour.amount", is("0.75"))
                .body("origin", is("PRICE_SHEET"))
                .body("version", is(2))
                .body("history", hasSize(2))
                .body("history[0].pricePerHour.amount", is("0.75"))
                .body("history[0].validTo", nullValue())
                .body("history[1].origin", is("BUNDLED"))
                .body("history[1].validTo", notNullValue());
        assertThat(PublishedEvents.await(
                        OfferPriced.class, 1, event -> event.offerId().equals(offerId) && event.version() == 2))
                .singleElement()
                .satisfies(event -> assertThat(event.pricePerHour()).isEqualTo(Money.usd("0.75")));
        assertThat(PublishedEvents.await(
                        PriceAlertRaised.class, 1, event -> event.offerId().equals(offerId)))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo("FALL");
                    assertThat(alert.before()).isEqualTo(before);
                    assertThat(alert.after()).isEqualTo(Money.usd("0.75"));
                    assertThat(alert.message()).startsWith(offerId + " fell by ");
                });
    }

    @Test
    void theSameSheetAgainChangesNothing() {
        String rows = anOffer(3);
        upload(rows).body("created", is(1)).body("repeated", is(false));

        upload(rows)
                .statusCode(200)
                .body("created", is(0))
                .body("changed", is(0))
                .body("unchanged", is(1))
                .body("repeated", is(true));
    }

    @Test
    void aSmallChangeIsPublishedWithoutAnAlert() {
        String type = "t-" + UUID.randomUUID();
        String offerId = "testcloud/lab/" + type + "/on-demand";
        upload(anOffer(type, "10.00"));
        upload(anOffer(type, "10.50")).body("changed", is(1));
        upload(anOffer(type, "12.00")).body("changed", is(1));

        PublishedEvents.await(OfferPriced.class, 3, event -> event.offerId().equals(offerId));
        assertThat(PublishedEvents.await(
                        PriceAlertRaised.class, 1, event -> event.offerId().equals(offerId)))
                .extracting(PriceAlertRaised::kind, PriceAlertRaised::before)
                .as("small steps add up")
                .containsExactly(tuple("RISE", Money.usd("10.00")));
        given().get("/api/v1/offers/" + offerId).then().body("history", hasSize(3));
    }

    @Test
    void aPriceInEurosIsKnownByTheRateOfItsDayAndShowsBoth() {
        String type = "t-" + UUID.randomUUID();
        String header =
                "provider,region,instance_type,accelerator_id,accelerators,market,price_per_hour,currency,as_of\n";
        String row = "testcloud,lab," + type + ",nvidia-t4-16gb,1,ON_DEMAND,3.20,%s,2026-11-20\n";
        given().contentType("text/csv")
                .body("Date,USD,GBP,\n2026-11-20,1.08,0.9,\n")
                .post("/api/v1/exchange-rates")
                .then()
                .statusCode(200)
                .body("rates", is(2))
                .body("lastDay", is("2026-11-20"));

        given().contentType("text/csv")
                .body(header + row.formatted("EUR"))
                .post("/api/v1/price-sheets")
                .then()
                .statusCode(anyOf(is(200), is(201)));
        given().contentType("text/csv")
                .body(header + row.formatted("KRW"))
                .post("/api/v1/price-sheets")
                .then()
                .statusCode(422)
                .body("issues[0].path", is("currency"))
                .body("issues[0].message", containsString("no rate of KRW and USD for 2026-11-20"));

        given().get("/api/v1/offers/testcloud/lab/" + type + "/on-demand")
                .then()
                .body("pricePerHour.amount", is("3.456"))
                .body("pricePerHour.currency", is("USD"))
                .body("source", containsString("3.20 EUR/h at 1.08 USD of 2026-11-20"));
        given().get("/api/v1/exchange-rates?currency=gbp&from=2026-11-01&to=2026-11-25")
                .then()
                .body("items[0].perEur", is("0.9"));
    }

    @Test
    void oneBadRowRefusesTheWholeSheet() {
        String type = "t-" + UUID.randomUUID();

        upload(anOffer(type, "10.00") + anOffer(type + "-b", "0") + "testcloud,lab,x,H100,8,ON_DEMAND,abc\n")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("https://supercargo.dev/problems/unprocessable"))
                .body("detail", containsString("no price has changed"))
                .body("issues.line", is(List.of(3, 4, 4)))
                .body("issues.path", is(List.of("usd_per_hour", "accelerator_id", "usd_per_hour")));

        given().get("/api/v1/offers/testcloud/lab/" + type + "/on-demand")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesWhatIsNoCsv() {
        given().contentType("text/csv")
                .body(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2})
                .post("/api/v1/price-sheets")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("not UTF-8"));
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/price-sheets")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private static String anOffer(int price) {
        return anOffer("t-" + UUID.randomUUID(), price + ".00");
    }

    private static String anOffer(String type, String price) {
        return "testcloud,lab," + type + ",nvidia-t4-16gb,1,ON_DEMAND," + price + "\n";
    }

    private static ValidatableResponse upload(String rows) {
        return given().contentType("text/csv")
                .queryParam("name", "test")
                .body(HEADER + rows)
                .post("/api/v1/price-sheets")
                .then();
    }
}
