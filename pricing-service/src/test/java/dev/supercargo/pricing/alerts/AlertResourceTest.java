package dev.supercargo.pricing.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.supercargo.contracts.pricing.PriceAlertRaised;
import dev.supercargo.pricing.PublishedEvents;
import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Coverage;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Offer;
import dev.supercargo.pricing.offers.OfferBook;
import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.offers.PricedOffer;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class AlertResourceTest {

    @Inject
    OfferBook book;

    @Inject
    SourceReview review;

    @Inject
    Clock clock;

    private final String region = "r-" + UUID.randomUUID();
    private final PriceSource provider = new PriceSource("list-" + region, Origin.PROVIDER);
    private final PriceSource catalogue = new PriceSource("table-" + region, Origin.CATALOGUE);

    @Test
    void aMoveIsToldWhenItsSourceHasStatedItThreeTimes() {
        String id = offer("type", "10.00", today()).offer().id();
        say(provider, "10.00", today());
        say(provider, "12.00", today());
        say(provider, "12.00", today());
        kinds("rise").body("items", hasSize(0));

        say(provider, "12.00", today());

        kinds("rise")
                .body("items.offerId", contains(id))
                .body("items[0].before.amount", is("10.00"))
                .body("items[0].after.amount", is("12.00"))
                .body("items[0].message", is(id + " rose by 20.0 % from 10.00 USD/h to 12.00 USD/h."));
        assertThat(PublishedEvents.await(
                        PriceAlertRaised.class, 2, event -> event.offerId().equals(id)))
                .extracting(PriceAlertRaised::kind)
                .containsExactly("NEW_OFFER", "RISE");
    }

    @Test
    void anOfferThatComesAndGoesIsToldAndManyAreOneAlert() {
        String id = offer("type", "10.00", today()).offer().id();
        say(provider, "10.00", today());
        book.takeAll(List.of(), provider, new Coverage.Everything(), "gone");

        given().queryParam("offer", id)
                .get("/api/v1/price-alerts")
                .then()
                .statusCode(200)
                .body("items.kind", contains("VANISHED_OFFER", "NEW_OFFER"));

        book.take(
                IntStream.range(0, 50)
                        .mapToObj(number -> offer("type-" + number, "10.00", today()))
                        .toList(),
                provider);
        given().queryParam("offer", "source/" + provider.name())
                .get("/api/v1/price-alerts")
                .then()
                .body("items.kind", contains("NEW_OFFER"))
                .body("items[0].message", startsWith("50 offers of source "));
    }

    @Test
    void sourcesThatFallSilentOrDisagreeAreToldOnce() {
        String id = offer("type", "10.00", today()).offer().id();
        say(provider, "10.00", today());
        say(catalogue, "4.20", today());
        PriceSource silent = new PriceSource("silent-" + region, Origin.CATALOGUE);
        book.take(List.of(offer("old", "1.00", today().minusDays(90))), silent);

        review.review();
        review.review();

        given().queryParam("offer", id)
                .queryParam("kind", "sources-disagree")
                .get("/api/v1/price-alerts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].before.amount", is("10.00"))
                .body("items[0].after.amount", is("4.20"));
        given().queryParam("offer", "source/" + silent.name())
                .queryParam("kind", "STALE_SOURCE")
                .get("/api/v1/price-alerts")
                .then()
                .body("items", hasSize(1));
        given().get("/api/v1/price-alerts?kind=stale-source&limit=500")
                .then()
                .body("items.kind", everyItem(is("STALE_SOURCE")))
                .body("items.offerId", hasItem("source/" + silent.name()));
    }

    @Test
    void pagesNewestFirst() {
        say(provider, "10.00", today());
        say(catalogue, "10.00", today());
        book.takeAll(List.of(), catalogue, new Coverage.Everything(), "gone");
        book.takeAll(List.of(), provider, new Coverage.Everything(), "gone");

        String cursor = given().queryParam("offer", "testcloud/" + region)
                .queryParam("limit", 1)
                .get("/api/v1/price-alerts")
                .then()
                .body("items.kind", contains("VANISHED_OFFER"))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        given().queryParam("offer", "testcloud/" + region)
                .queryParam("cursor", cursor)
                .get("/api/v1/price-alerts")
                .then()
                .body("items.kind", contains("NEW_OFFER"));
    }

    @ParameterizedTest
    @CsvSource({"kind, collapse", "since, yesterday", "cursor, %%%", "limit, 501"})
    void namesTheParameterThatIsWrong(String parameter, String value) {
        given().queryParam(parameter, value)
                .get("/api/v1/price-alerts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues[0].path", is(parameter));
    }

    private ValidatableResponse kinds(String kind) {
        return given().queryParam("kind", kind)
                .queryParam("offer", "testcloud/" + region)
                .get("/api/v1/price-alerts")
                .then()
                .statusCode(200);
    }

    private void say(PriceSource source, String usd, LocalDate day) {
        book.take(List.of(offer("type", usd, day)), source);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private PricedOffer offer(String type, String usd, LocalDate day) {
        Offer offer = new Offer(
                "testcloud",
                region,
                null,
                type,
                "nvidia-t4-16gb",
                1,
                Measured.known(4),
                Measured.known(Memory.ofGib(16)),
                Market.ON_DEMAND,
                null,
                null);
        return new PricedOffer(offer, Money.usd(usd), Measured.unknown("test"), "test", day, Confidence.HIGH);
    }
}
