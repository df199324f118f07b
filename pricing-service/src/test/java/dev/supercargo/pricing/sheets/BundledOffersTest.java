package dev.supercargo.pricing.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.PricedOffer;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledOffersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, PricedOffer> OFFERS = BundledOffers.load(TODAY).stream()
            .collect(Collectors.toMap(priced -> priced.offer().id(), Function.identity()));

    @Test
    void coverManyProvidersAndMarkets() {
        assertThat(OFFERS).hasSizeGreaterThanOrEqualTo(450);
        assertThat(OFFERS.values())
                .extracting(priced -> priced.offer().provider())
                .contains("aws", "gcp", "azure", "lambda", "runpod", "vast", "nebius", "digitalocean", "verda");
        assertThat(OFFERS.values())
                .extracting(priced -> priced.offer().market())
                .contains(Market.ON_DEMAND, Market.SPOT, Market.RESERVED);
    }

    @Test
    void everyPriceHasASourceADateAndABelievableValue() {
        assertThat(OFFERS.values()).allSatisfy(priced -> {
            assertThat(priced.source()).isNotEqualTo("bundled snapshot");
            assertThat(priced.asOf()).isBetween(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 8, 31));
            assertThat(priced.pricePerHour()).isGreaterThan(Money.zero());
        });
    }

    @Test
    void spotIsBelowOnDemandWhereBothAreSold() {
        List<PricedOffer> spot = OFFERS.values().stream()
                .filter(priced -> priced.offer().market() == Market.SPOT)
                .toList();

        assertThat(spot).hasSizeGreaterThan(300).allSatisfy(priced -> {
            PricedOffer onDemand = OFFERS.get(priced.offer().id().replaceAll("/spot$", "/on-demand"));
            if (onDemand != null) {
                assertThat(priced.pricePerHour()).isLessThan(onDemand.pricePerHour());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws/us-east-1/p4d.24xlarge/spot",
                "aws/us-east-1/p4d.24xlarge/on-demand",
                "aws/us-east-1/p4d.24xlarge/reserved/1y",
                "aws/us-east-1/p5.48xlarge/spot",
                "aws/us-east-1/p5en.48xlarge/on-demand",
                "aws/us-west-2/p4de.24xlarge/reserved/1y",
                "aws/us-west-2/p5.48xlarge/on-demand",
                "gcp/us-central1/a2-highgpu-1g/spot",
                "gcp/us-central1/a3-highgpu-8g/on-demand",
                "gcp/us-central1/g2-standard-4/spot",
                "azure/eastus/standard_nc24ads_a100_v4/spot",
                "azure/eastus/standard_nd96isr_h100_v5/on-demand",
                "lambda/global/gpu_8x_h100_sxm5/on-demand",
                "runpod/global/secure-1x-h100-sxm-80gb/spot",
                "nebius/eu-north1/gpu-h100-sxm_8gpu-128vcpu-1600gb/spot",
                "digitalocean/nyc1/gpu-h100x8-640gb/on-demand"
            })
    void containTheOffersPeopleAskFor(String offerId) {
        assertThat(OFFERS).containsKey(offerId);
    }

    @Test
    void leaveOutWhatIsNotSold() {
        assertThat(OFFERS)
                .as("A3 High with fewer than eight accelerators is sold as spot only")
                .containsKey("gcp/us-central1/a3-highgpu-1g/spot")
                .doesNotContainKey("gcp/us-central1/a3-highgpu-1g/on-demand");
    }
}
