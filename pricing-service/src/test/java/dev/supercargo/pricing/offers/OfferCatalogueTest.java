package dev.supercargo.pricing.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.pricerule.PriceRules;
import dev.supercargo.quantities.Memory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferCatalogueTest {

    private static final OfferPaging ALL = new OfferPaging(OfferSort.PRICE, Optional.empty(), 500);

    private static final OfferCatalogue CATALOGUE = OfferCatalogue.of(List.of(
            offer("aws/r1/small/on-demand", "nvidia-t4-16gb", 1, 4, 16, "0.50"),
            offer("aws/r1/large/on-demand", "nvidia-t4-16gb", 4, 48, 192, "3.40"),
            offer("gcp/r2/wide/on-demand", "nvidia-t4-16gb", 1, 8, 128, "0.90"),
            offer("gcp/r2/wide/spot", "nvidia-t4-16gb", 1, 8, 128, "0.30"),
            offer("gcp/r2/big/spot", "nvidia-a100-sxm-40gb", 2, 24, 170, "2.60"),
            ListedOffers.of("vast/r3/unknown/on-demand", "nvidia-t4-16gb", 1, null, null, "0.10")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accelerator=T4                          | unknown small wide wide large",
                "accelerator=T4:1                        | unknown small wide wide",
                "accelerator=t4 accelerators=2+          | large",
                "minAccelerators=2                       | big large",
                "acceleratorMemory=32GB+                 | big",
                "acceleratorMemory=16GB                  | unknown small wide wide large",
                "vcpus=8                                 | wide wide",
                "vcpus=8+                                | wide wide big large",
                "memory=128                              | wide wide",
                "memory=128+                             | wide wide big large",
                "memory=5x                               | wide wide big",
                "memory=8x                               | wide wide",
                "provider=aws,vast                       | unknown small large",
                "region=r3,r1 market=on-demand           | unknown small large",
                "market=spot                             | wide big",
                "maxPricePerHour=0.5                     | unknown small wide",
                "maxPricePerAcceleratorHour=0.9 vcpus=9+ | large"
            })
    void findsWhatStatesThatItFits(String query, String types) {
        List<String> found = CATALOGUE.find(query(query), PriceRules.NONE, ALL, false).page().stream()
                .map(offer -> offer.offer().fact().instanceType())
                .toList();

        assertThat(found).containsExactlyInAnyOrder(types.split(" "));
    }

    @Test
    void sortsByPriceOrByPricePerAccelerator() {
        assertThat(ids(CATALOGUE.find(query("market=on-demand"), PriceRules.NONE, ALL, false)))
                .containsExactly(
                        "vast/r3/unknown/on-demand",
                        "aws/r1/small/on-demand",
                        "gcp/r2/wide/on-demand",
                        "aws/r1/large/on-demand");
        assertThat(ids(CATALOGUE.find(
                        query("vcpus=8+"),
                        PriceRules.NONE,
                        new OfferPaging(OfferSort.PRICE_PER_ACCELERATOR, Optional.empty(), 2),
                        false)))
                .containsExactly("gcp/r2/wide/spot", "aws/r1/large/on-demand");
    }

    @Test
    void aPageGoesOnBehindTheCursorAndCountsAll() {
        FoundOffers first =
                CATALOGUE.find(query(""), PriceRules.NONE, new OfferPaging(OfferSort.PRICE, Optional.empty(), 4), true);
        FoundOffers second =
                CATALOGUE.find(query(""), PriceRules.NONE, new OfferPaging(OfferSort.PRICE, first.nextKey(), 4), false);

        assertThat(first.matches()).isEqualTo(6);
        assertThat(first.page()).hasSize(4);
        assertThat(ids(second)).containsExactly("gcp/r2/big/spot", "aws/r1/large/on-demand");
        assertThat(second.nextKey()).isEmpty();
        assertThat(first.facets().orElseThrow().providers())
                .containsEntry("gcp", 3L)
                .containsEntry("vast", 1L);
        assertThat(first.facets().orElseThrow().markets()).containsEntry("SPOT", 2L);
    }

    @Test
    void aChangeIsSeenInTheNewCatalogueAndNotInTheOld() {
        ListedOffer dearer = offer("gcp/r2/wide/spot", "nvidia-t4-16gb", 1, 8, 128, "7.00");
        ListedOffer corrected = offer("gcp/r2/big/spot", "nvidia-t4-16gb", 2, 24, 170, "2.60");

        OfferCatalogue next =
                CATALOGUE.with(9, List.of(dearer, corrected), Set.of("vast/r3/unknown/on-demand", "never/seen/x/spot"));

        assertThat(next.change()).isEqualTo(9);
        assertThat(ids(next.find(query("market=spot accelerator=t4"), PriceRules.NONE, ALL, false)))
                .containsExactly("gcp/r2/big/spot", "gcp/r2/wide/spot");
        assertThat(ids(next.find(query("accelerator=a100"), PriceRules.NONE, ALL, false)))
                .isEmpty();
        assertThat(ids(next.find(query("provider=vast"), PriceRules.NONE, ALL, false)))
                .isEmpty();
        assertThat(ids(CATALOGUE.find(query("market=spot accelerator=t4"), PriceRules.NONE, ALL, false)))
                .containsExactly("gcp/r2/wide/spot");
    }

    private static List<String> ids(FoundOffers found) {
        return found.page().stream().map(offer -> offer.offer().id()).toList();
    }

    private static ListedOffer offer(String id, String accelerator, int count, int vcpus, int gib, String usd) {
        return ListedOffers.of(id, accelerator, count, vcpus, Memory.ofGib(gib).bytes(), usd);
    }

    /** {@code name=value name=value}. */
    static OfferQuery query(String text) {
        OfferParameters parameters = new OfferParameters();
        for (String pair : text.isBlank() ? new String[0] : text.strip().split(" +")) {
            String[] parts = pair.split("=", 2);
            Consumer<String> field = switch (parts[0]) {
                case "provider" -> value -> parameters.provider = value;
                case "region" -> value -> parameters.region = value;
                case "market" -> value -> parameters.market = value;
                case "accelerator" -> value -> parameters.accelerator = value;
                case "accelerators" -> value -> parameters.accelerators = value;
                case "minAccelerators" -> value -> parameters.minAccelerators = value;
                case "acceleratorMemory" -> value -> parameters.acceleratorMemory = value;
                case "vcpus" -> value -> parameters.vcpus = value;
                case "memory" -> value -> parameters.memory = value;
                case "maxPricePerHour" -> value -> parameters.maxPricePerHour = value;
                case "maxPricePerAcceleratorHour" -> value -> parameters.maxPricePerAcceleratorHour = value;
                case "cheapest" -> value -> parameters.cheapest = value;
                default -> throw new IllegalArgumentException(parts[0]);
            };
            field.accept(parts[1]);
        }
        return OfferQuery.of(parameters);
    }
}
