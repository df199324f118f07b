package dev.supercargo.pricing.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResolutionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Freshness FRESHNESS = new Freshness() {
        @Override
        public int spotDays() {
            return 7;
        }

        @Override
        public int listDays() {
            return 180;
        }

        @Override
        public int spotUnknownDays() {
            return 365;
        }

        @Override
        public int listUnknownDays() {
            return 1095;
        }

        @Override
        public String reviewEvery() {
            return "1h";
        }
    };
    private final Resolution resolution = new Resolution(FRESHNESS, TODAY);

    @ParameterizedTest
    @EnumSource(Origin.class)
    void ofFreshPricesTheMoreTrustedOriginIsBelieved(Origin origin) {
        List<Statement> statements = new ArrayList<>();
        for (Origin lesser : Origin.values()) {
            if (lesser.compareTo(origin) <= 0) {
                statements.add(fresh(lesser));
            }
        }

        assertThat(resolution.believed(statements)).contains(fresh(origin));
    }

    @Test
    void aFreshCatalogueIsBelievedBeforeAStaleProvider() {
        Statement frozenFeed = said(Origin.PROVIDER, Market.SPOT, TODAY.minusDays(8));
        Statement catalogue = said(Origin.CATALOGUE, Market.SPOT, TODAY.minusDays(7));

        assertThat(resolution.believed(List.of(frozenFeed, catalogue))).contains(catalogue);
    }

    @Test
    void theCustomersOwnPriceDoesNotAge() {
        Statement contract = said(Origin.CONTRACT, Market.ON_DEMAND, TODAY.minusDays(2_000));

        assertThat(resolution.believed(List.of(fresh(Origin.PROVIDER), contract)))
                .contains(contract);
    }

    @Test
    void whatIsOnlyStaleStillServes() {
        Statement bundled = said(Origin.BUNDLED, Market.SPOT, TODAY.minusDays(120));

        assertThat(resolution.believed(List.of(bundled))).contains(bundled);
    }

    @Test
    void whatIsTooOldIsUnknown() {
        assertThat(resolution.believed(List.of(said(Origin.PROVIDER, Market.SPOT, TODAY.minusDays(366)))))
                .isEmpty();
        assertThat(resolution.believed(List.of(said(Origin.PROVIDER, Market.ON_DEMAND, TODAY.minusDays(1096)))))
                .isEmpty();
    }

    @Test
    void theOrderOfHearingMakesNoDifference() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            List<Statement> statements = new ArrayList<>();
            for (Origin origin : Origin.values()) {
                if (random.nextBoolean()) {
                    statements.add(said(origin, Market.SPOT, TODAY.minusDays(random.nextInt(500))));
                }
            }
            List<Statement> shuffled = new ArrayList<>(statements);
            Collections.shuffle(shuffled, random);

            assertThat(resolution.believed(shuffled)).isEqualTo(resolution.believed(statements));
        }
    }

    private static Statement fresh(Origin origin) {
        return said(origin, Market.ON_DEMAND, TODAY);
    }

    private static Statement said(Origin origin, Market market, LocalDate asOf) {
        Offer offer = new Offer(
                "testcloud",
                "here",
                null,
                "type",
                "nvidia-t4-16gb",
                1,
                Measured.known(4),
                Measured.unknown("test"),
                market,
                null,
                null);
        PricedOffer priced =
                new PricedOffer(offer, Money.usd("1.00"), Measured.unknown("test"), "a test", asOf, Confidence.HIGH);
        return new Statement(priced, new PriceSource(origin.name(), origin), Instant.EPOCH);
    }
}
