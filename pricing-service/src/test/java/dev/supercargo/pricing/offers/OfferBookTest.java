package dev.supercargo.pricing.offers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.supercargo.contracts.pricing.OfferWithdrawn;
import dev.supercargo.pricing.PublishedEvents;
import dev.supercargo.pricing.sheets.BundledOffers;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class OfferBookTest {

    @Inject
    OfferBook book;

    @Inject
    EntityManager entities;

    @Test
    void whatASnapshotNoLongerNamesIsWithdrawnAndMayReturn() {
        PricedOffer extra = anOffer("1.00");
        String id = extra.offer().id();
        List<PricedOffer> snapshot = BundledOffers.load(LocalDate.MAX);
        List<PricedOffer> longer = new ArrayList<>(snapshot);
        longer.add(extra);
        book.takeAll(longer, PriceSource.BUNDLED, new Coverage.Everything(), "gone");

        BookChanges changes = book.takeAll(snapshot, PriceSource.BUNDLED, new Coverage.Everything(), "gone");

        assertThat(changes.withdrawn()).isEqualTo(1);
        assertThat(PublishedEvents.await(
                        OfferWithdrawn.class, 1, event -> event.offerId().equals(id)))
                .containsExactly(new OfferWithdrawn(id, 2, "gone"));
        given().queryParam("region", extra.offer().region())
                .get("/api/v1/offers")
                .then()
                .body("items", hasSize(0));
        given().get("/api/v1/offers/" + id)
                .then()
                .body("withdrawn", is(true))
                .body("history[0].validTo", notNullValue());

        assertThat(book.take(List.of(extra), PriceSource.PRICE_SHEET).changed()).isEqualTo(1);
        given().get("/api/v1/offers/" + id)
                .then()
                .body("withdrawn", is(false))
                .body("version", is(3))
                .body("history", hasSize(2));
    }

    @Test
    void aLessTrustedOriginDoesNotReplaceAMoreTrustedOne() {
        PricedOffer contract = anOffer("1.00");
        book.take(List.of(contract), PriceSource.PRICE_SHEET);

        BookChanges changes = book.take(List.of(at(contract, "2.00")), PriceSource.BUNDLED);

        assertThat(changes).isEqualTo(new BookChanges(0, 0, 0, 1, 0));
        given().get("/api/v1/offers/" + contract.offer().id()).then().body("pricePerHour.amount", is("1.00"));
    }

    @Test
    void theNextSourceTakesOverWhenTheWinnerNoLongerNamesTheOffer() {
        PriceSource provider = new PriceSource("provider-" + UUID.randomUUID(), Origin.PROVIDER);
        PriceSource catalogue = new PriceSource("catalogue-" + UUID.randomUUID(), Origin.CATALOGUE);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        PricedOffer listed = anOffer("1.00").on(today);
        String id = listed.offer().id();
        book.take(List.of(listed), provider);
        assertThat(book.take(List.of(at(listed, "0.90")), catalogue))
                .as("cheaper, but less trusted")
                .isEqualTo(new BookChanges(0, 0, 0, 1, 0));

        BookChanges gone = book.takeAll(List.of(), provider, new Coverage.Everything(), "not listed");

        assertThat(gone).isEqualTo(new BookChanges(0, 1, 0, 0, 0));
        given().get("/api/v1/offers/" + id)
                .then()
                .body("pricePerHour.amount", is("0.90"))
                .body("origin", is("CATALOGUE"));
        assertThat(book.takeAll(List.of(), catalogue, new Coverage.Everything(), "nowhere listed")
                        .withdrawn())
                .isEqualTo(1);
        assertThat(PublishedEvents.await(
                        OfferWithdrawn.class, 1, event -> event.offerId().equals(id)))
                .containsExactly(new OfferWithdrawn(id, 3, "nowhere listed"));
    }

    @Test
    void aSourceThatTellsOfOneRegionSaysNothingAboutOthers() {
        PriceSource provider = new PriceSource("provider-" + UUID.randomUUID(), Origin.PROVIDER);
        PricedOffer here = anOffer("1.00");
        PricedOffer there = anOffer("1.00");
        book.take(List.of(here, there), provider);

        BookChanges changes = book.takeAll(
                List.of(), provider, new Coverage.Regions(Set.of(here.offer().region())), "not listed");

        assertThat(changes.withdrawn()).isEqualTo(1);
        given().get("/api/v1/offers/" + there.offer().id()).then().body("withdrawn", is(false));
    }

    @Test
    void hearingTheSameOnALaterDayRefreshesThePriceWithoutAnEvent() {
        PriceSource provider = new PriceSource("provider-" + UUID.randomUUID(), Origin.PROVIDER);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        PricedOffer listed = anOffer("1.00").on(today.minusDays(2));
        book.take(List.of(listed), provider);

        assertThat(book.take(List.of(listed.on(today)), provider)).isEqualTo(new BookChanges(0, 0, 1, 0, 0));

        given().get("/api/v1/offers/" + listed.offer().id())
                .then()
                .body("version", is(1))
                .body("ageDays", is(0))
                .body("history", hasSize(1));
    }

    @Test
    void aPriceThatFailsToBeStoredChangesNothingAtAll() {
        PriceSource provider = new PriceSource("provider-" + UUID.randomUUID(), Origin.PROVIDER);
        List<PricedOffer> many = new ArrayList<>(IntStream.range(0, 2_500)
                .mapToObj(number -> priced("r-" + UUID.randomUUID(), "type-" + number, "1.00"))
                .toList());
        many.add(anOffer("12345678901.00"));

        assertThatThrownBy(() -> book.take(many, provider)).isInstanceOf(BookUnavailable.class);

        given().get("/api/v1/offers/" + many.getFirst().offer().id()).then().statusCode(404);
    }

    @Test
    void aChangeOverwritesNothing() {
        PricedOffer first = anOffer("1.00");
        book.take(List.of(first), PriceSource.PRICE_SHEET);
        book.take(List.of(at(first, "2.00")), PriceSource.PRICE_SHEET);

        List<?> beliefs = entities.createNativeQuery("""
                        select trim_scale(usd_per_hour) || ' ' || (valid_to is null) || ' ' || (superseded_at is null)
                        from offer_price where offer_id = :id order by price_id""")
                .setParameter("id", first.offer().id())
                .getResultList();

        assertThat(beliefs.stream().map(Object::toString))
                .as("price, holds on, still believed")
                .containsExactly("1 true false", "1 false true", "2 true true");
    }

    @Test
    void takesMoreOffersThanOneStatementHolds() {
        String region = "r-" + UUID.randomUUID();
        List<PricedOffer> many = IntStream.range(0, 12_000)
                .mapToObj(number -> priced(region, "type-" + number, "1.00"))
                .toList();

        assertThat(book.take(many, PriceSource.PRICE_SHEET).created()).isEqualTo(12_000);
        assertThat(book.take(many, PriceSource.PRICE_SHEET).unchanged()).isEqualTo(12_000);
    }

    private static PricedOffer anOffer(String price) {
        return priced("r-" + UUID.randomUUID(), "type", price);
    }

    private static PricedOffer at(PricedOffer offer, String price) {
        return new PricedOffer(
                offer.offer(),
                Money.usd(price),
                offer.interruptionsPerHour(),
                offer.source(),
                offer.asOf(),
                offer.confidence());
    }

    private static PricedOffer priced(String region, String type, String price) {
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
        return new PricedOffer(
                offer, Money.usd(price), Measured.unknown("test"), "test", LocalDate.of(2026, 1, 1), Confidence.HIGH);
    }
}
