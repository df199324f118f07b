package dev.supercargo.pricing.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.pricing.PublishedEvents;
import dev.supercargo.pricing.offers.BookChanges;
import dev.supercargo.pricing.sheets.BundledOffers;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class SeedingTest {

    @Inject
    Seeding seeding;

    @Test
    void publishesEachBundledOfferExactlyOnce() {
        Set<String> bundled = bundledIds();

        BookChanges again = seeding.seed();

        List<OfferPriced> published = PublishedEvents.await(
                OfferPriced.class, bundled.size(), event -> event.version() == 1 && bundled.contains(event.offerId()));
        assertThat(published).extracting(OfferPriced::offerId).containsExactlyInAnyOrderElementsOf(bundled);
        assertThat(again.created()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(again.withdrawn()).isZero();
    }

    @Test
    void addsOneSampleCommitment() {
        assertThat(PublishedEvents.await(
                        CommitmentActivated.class,
                        1,
                        event -> event.commitmentId().equals("sample-aws-p4d-1y")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.instances()).isEqualTo(1);
                    assertThat(event.instanceType()).isEqualTo("p4d.24xlarge");
                    assertThat(event.pricePerHour().toString()).isEqualTo("13.921094 USD");
                });
    }

    /** A price that has grown too old since it was bundled is kept, but not published. */
    static Set<String> bundledIds() {
        LocalDate oldest = LocalDate.now(ZoneOffset.UTC).minusDays(730);
        return BundledOffers.load(LocalDate.MAX).stream()
                .filter(priced -> !priced.asOf().isBefore(oldest))
                .map(priced -> priced.offer().id())
                .collect(Collectors.toSet());
    }
}
