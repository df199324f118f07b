package dev.supercargo.pricing.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.pricerule.PriceRules;
import dev.supercargo.quantities.Memory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NeverDearerThanSkyPilotTest {

    private static final OfferPaging FIRST = new OfferPaging(OfferSort.PRICE, Optional.empty(), 1);
    private static final List<String> ACCELERATORS =
            List.of("nvidia-t4-16gb", "nvidia-a100-sxm-40gb", "nvidia-h100-sxm-80gb");

    @Test
    void onTheBundledCatalogue() {
        List<ListedOffer> bundled = ListedOffers.bundled();
        Comparison comparison = new Comparison(bundled);
        Set<String> accelerators = Set.copyOf(
                bundled.stream().map(offer -> offer.fact().acceleratorId()).toList());
        for (String accelerator : accelerators) {
            for (int count : List.of(1, 2, 4, 8)) {
                for (Market market : List.of(Market.ON_DEMAND, Market.SPOT)) {
                    for (int least : List.of(1, 8, 16, 48)) {
                        comparison.compare(Optional.of(accelerator), count, least, Optional.empty(), market);
                        comparison.compare(Optional.empty(), 1, least, Optional.of(4 * least), market);
                    }
                }
            }
        }
        assertThat(comparison.answered).isGreaterThan(200);
    }

    @Test
    void onAnyCatalogueAndAtTimesCheaper() {
        SplittableRandom random = new SplittableRandom(5);
        int cheaper = 0;
        int answered = 0;
        for (int round = 0; round < 300; round++) {
            Comparison comparison = new Comparison(catalogue(random));
            for (int i = 0; i < 20; i++) {
                Optional<String> accelerator = random.nextBoolean()
                        ? Optional.of(ACCELERATORS.get(random.nextInt(ACCELERATORS.size())))
                        : Optional.empty();
                comparison.compare(
                        accelerator,
                        1 << random.nextInt(3),
                        1 + random.nextInt(16),
                        random.nextBoolean() ? Optional.of(8 << random.nextInt(4)) : Optional.empty(),
                        random.nextBoolean() ? Market.SPOT : Market.ON_DEMAND);
            }
            cheaper += comparison.cheaper;
            answered += comparison.answered;
        }
        assertThat(answered).isGreaterThan(2_000);
        assertThat(cheaper).as("processors and memory alone, spot").isGreaterThan(100);
    }

    /** Both ways to search the same offers. */
    private static final class Comparison {

        private final OfferCatalogue ours;
        private final SkyPilotRule theirs;
        private int answered;
        private int cheaper;

        Comparison(List<ListedOffer> offers) {
            ours = OfferCatalogue.of(offers);
            theirs = new SkyPilotRule(offers);
        }

        void compare(
                Optional<String> accelerator, int count, int leastVcpus, Optional<Integer> leastGib, Market market) {
            String query = accelerator
                            .map(id -> "accelerator=" + id + ":" + count + " ")
                            .orElse("")
                    + "vcpus=" + leastVcpus + "+ "
                    + leastGib.map(gib -> "memory=" + gib + "+ ").orElse("")
                    + "market=" + market.slug();
            Optional<BigDecimal> cheapest =
                    ours.find(OfferCatalogueTest.query(query), PriceRules.NONE, FIRST, false).page().stream()
                            .findFirst()
                            .map(found -> found.effective().price().amount());
            theirs.cheapest(
                            accelerator,
                            count,
                            new Amount(BigDecimal.valueOf(leastVcpus), true),
                            leastGib.map(gib -> new Amount(BigDecimal.valueOf(gib), true)),
                            market)
                    .ifPresent(price -> {
                        assertThat(cheapest)
                                .as(query)
                                .hasValueSatisfying(own -> assertThat(own).isLessThanOrEqualTo(price));
                        answered++;
                        cheaper += cheapest.orElseThrow().compareTo(price) < 0 ? 1 : 0;
                    });
        }
    }

    private static List<ListedOffer> catalogue(SplittableRandom random) {
        List<ListedOffer> offers = new ArrayList<>();
        for (int type = 0; type < 12; type++) {
            String cloud = List.of("aws", "gcp", "azure").get(random.nextInt(3));
            String accelerator = ACCELERATORS.get(random.nextInt(ACCELERATORS.size()));
            int count = 1 << random.nextInt(3);
            int vcpus = 4 << random.nextInt(4);
            long bytes = Memory.ofGib(16 << random.nextInt(4)).bytes();
            for (int region = 0; region < 3; region++) {
                int cents = 50 + random.nextInt(900);
                String place = cloud + "/r" + region + "/type" + type;
                if (random.nextInt(4) > 0) {
                    offers.add(ListedOffers.of(place + "/on-demand", accelerator, count, vcpus, bytes, dollars(cents)));
                }
                if (random.nextInt(4) > 0) {
                    int spot = Math.max(5, cents * (20 + random.nextInt(70)) / 100);
                    offers.add(ListedOffers.of(place + "/spot", accelerator, count, vcpus, bytes, dollars(spot)));
                }
            }
        }
        return offers;
    }

    private static String dollars(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
