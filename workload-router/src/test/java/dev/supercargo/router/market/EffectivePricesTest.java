package dev.supercargo.router.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.contracts.pricing.PriceRulePublished;
import dev.supercargo.contracts.pricing.PriceRuleRetired;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.OptionPrice;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.MarketFacts;
import dev.supercargo.router.SimulatedClusterResource;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class EffectivePricesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String REGION = "us-west-2";

    /** A type of its own, so that no other test sees the rule. */
    private static final String TYPE = "p4d.24xlarge.ruled";

    @Inject
    RentedOptions rented;

    @Inject
    MarketView market;

    @Test
    void aTeamIsOfferedWhatItsRuleMakesOfTheListPrice() {
        MarketFacts.publish();
        MarketFacts.priceInTheWest(TYPE, "ON_DEMAND", "20.00");
        MarketFacts.publish(rule("ruled-everybody", null, new BigDecimal("10"), null));
        MarketFacts.publish(rule("ruled-research", "research", null, Money.usd("12.00")));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(price(Optional.empty(), NOW).marginalPerNodeHour())
                    .isEqualTo(Measured.known(new HourlyRate(Money.usd("18.00"))));
            assertThat(price(Optional.of("research"), NOW).marginalPerNodeHour())
                    .isEqualTo(Measured.known(new HourlyRate(Money.usd("12.00"))));
        });
        assertThat(price(Optional.of("vision"), NOW).provenance().source())
                .contains("price rule ruled-everybody: 10 % off, list price 20.00 USD/h");
        assertThat(price(Optional.of("research"), NOW.minus(Duration.ofDays(60)))
                        .marginalPerNodeHour())
                .as("before the rules began")
                .isEqualTo(Measured.known(new HourlyRate(Money.usd("20.00"))));

        MarketFacts.publish(new PriceRuleRetired("ruled-everybody", 2, NOW));
        MarketFacts.publish(new PriceRuleRetired("ruled-research", 2, NOW));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(price(Optional.of("research"), NOW).marginalPerNodeHour())
                                .isEqualTo(Measured.known(new HourlyRate(Money.usd("20.00")))));
    }

    private OptionPrice price(Optional<String> team, Instant now) {
        return rented.under(market.priceRules(team, now)).stream()
                .filter(option -> option.id().contains(REGION) && option.id().contains(TYPE))
                .map(CapacityOption::price)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no offer of " + TYPE + " yet"));
    }

    private static PriceRulePublished rule(
            String id, @Nullable String team, @Nullable BigDecimal percent, @Nullable Money price) {
        return new PriceRulePublished(
                id, 1, team, "aws", TYPE, null, percent, price, NOW.minus(Duration.ofDays(1)), null, null);
    }
}
