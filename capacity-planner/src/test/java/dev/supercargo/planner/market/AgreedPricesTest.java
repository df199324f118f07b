package dev.supercargo.planner.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.PriceRulePublished;
import dev.supercargo.engine.pricerule.PriceRule;
import dev.supercargo.engine.pricerule.PriceRules;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreedPricesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    private static final OfferPriced OFFER = new OfferPriced(
            "aws/us-east-1/p5.48xlarge/on_demand",
            1,
            "aws",
            "us-east-1",
            null,
            "p5.48xlarge",
            "nvidia-h100-sxm-80gb",
            8,
            192,
            null,
            "ON_DEMAND",
            null,
            null,
            Money.usd("50.00"),
            null,
            "list",
            NOW,
            NOW,
            "HIGH");

    @Test
    void aDiscountLeavesItsListPriceInTheSource() {
        OfferPriced agreed = priced(Optional.empty(), rule("edp", null, new BigDecimal("10"), null));

        assertThat(agreed.pricePerHour()).isEqualTo(Money.usd("45.00"));
        assertThat(agreed.source())
                .startsWith("list; price rule edp: 10 % off, list price")
                .contains("50.00");
        assertThat(agreed.offerId()).isEqualTo(OFFER.offerId());
    }

    @Test
    void aTeamsOwnAgreementCountsForItAlone() {
        PriceRulePublished ofVision = rule("vision", "vision", null, Money.usd("30.00"));

        assertThat(priced(Optional.of("vision"), ofVision).pricePerHour()).isEqualTo(Money.usd("30.00"));
        assertThat(priced(Optional.of("speech"), ofVision)).isEqualTo(OFFER);
        assertThat(priced(Optional.empty(), ofVision)).isEqualTo(OFFER);
    }

    @Test
    void aRuleWhoseEffectIsNewerThanThisBuildHasNone() {
        assertThat(AgreedPrices.rule(rule("new", null, null, null))).isEmpty();
    }

    private static OfferPriced priced(Optional<String> team, PriceRulePublished fact) {
        Stream<PriceRule> rules = AgreedPrices.rule(fact).stream();
        return AgreedPrices.of(OFFER, PriceRules.of(rules.toList(), team, NOW));
    }

    private static PriceRulePublished rule(
            String id, @Nullable String team, @Nullable BigDecimal percentOff, @Nullable Money pricePerHour) {
        return new PriceRulePublished(
                id,
                1,
                team,
                "aws",
                "p5*",
                "ON_DEMAND",
                percentOff,
                pricePerHour,
                NOW.minus(Duration.ofDays(1)),
                null,
                null);
    }
}
