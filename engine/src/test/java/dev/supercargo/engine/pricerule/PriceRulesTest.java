package dev.supercargo.engine.pricerule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(3_600);

    private static final PriceRule PROVIDER = rule("provider", "", "aws", "*", "", off("5"));
    private static final PriceRule FAMILY = rule("family", "", "aws", "p5*", "", off("10"));
    private static final PriceRule TYPE = rule("type", "", "aws", "p5.48xlarge", "", off("12.5"));
    private static final PriceRule AGREED = rule("agreed", "", "aws", "p5*", "ON_DEMAND", agreed("40"));
    private static final PriceRule TEAM = rule("team", "research", "aws", "*", "", off("30"));

    @ParameterizedTest
    @CsvSource({
        "aws, g5.xlarge, ON_DEMAND, '', 95.00, provider",
        "aws, p5e.48xlarge, SPOT, '', 90.00, family",
        "aws, p5.48xlarge, SPOT, '', 87.50, type",
        "aws, p5.48xlarge, ON_DEMAND, '', 40.00, agreed",
        "aws, p5.48xlarge, ON_DEMAND, research, 70.00, team",
        "aws, p5.48xlarge, ON_DEMAND, vision, 40.00, agreed",
        "gcp, a3-highgpu-8g, ON_DEMAND, research, 100.00, list"
    })
    void theClosestRuleCountsAlone(
            String provider, String type, String market, String team, String price, String ruleId) {
        PriceRules rules = PriceRules.of(List.of(PROVIDER, FAMILY, TYPE, AGREED, TEAM), given(team), NOW);

        EffectivePrice effective = rules.effective(provider, type, market, Money.usd("100"));

        assertThat(effective.price()).isEqualTo(Money.usd(price));
        assertThat(effective.rule().map(PriceRule::id).orElse("list")).isEqualTo(ruleId);
    }

    @Test
    void theOrderInWhichRulesComeChangesNothing() {
        List<PriceRule> rules = new ArrayList<>(List.of(PROVIDER, FAMILY, TYPE, AGREED, TEAM));
        PriceRules expected = PriceRules.of(rules, Optional.of("research"), NOW);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(rules, new Random(seed));
            assertThat(PriceRules.of(rules, Optional.of("research"), NOW)).isEqualTo(expected);
        }
    }

    @Test
    void aRuleHoldsFromItsBeginningUntilBeforeItsEnd() {
        PriceRule rule = new PriceRule(
                "r",
                Optional.empty(),
                new Reach("aws", "*", Optional.empty()),
                off("5"),
                NOW,
                Optional.of(NOW.plusSeconds(9)));

        assertThat(rule.holdsAt(NOW.minusNanos(1))).isFalse();
        assertThat(rule.holdsAt(NOW)).isTrue();
        assertThat(rule.holdsAt(NOW.plusSeconds(9).minusNanos(1))).isTrue();
        assertThat(rule.holdsAt(NOW.plusSeconds(9))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "*, p5.48xlarge, true",
        "p5*, p5.48xlarge, true",
        "p5*, p4d.24xlarge, false",
        "*.48xlarge, p5.48xlarge, true",
        "*.48xlarge, p5.48xlarge.metal, false",
        "p*.4*, p5.48xlarge, true",
        "p5.48xlarge, p5.48xlarge, true",
        "p5.48xlarge, p5.48xlarg, false",
        "a*a*a*a*a*a*a*b, aaaaaaaaaaaaaaaaaaaaaaaaaaaa, false",
        "**, x, true"
    })
    void aStarStandsForAnyCharacters(String pattern, String type, boolean covered) {
        assertThat(new Reach("aws", pattern, Optional.empty()).covers("aws", type, "SPOT"))
                .isEqualTo(covered);
    }

    @Test
    void refusesWhatIsNoDiscountAndNoPrice() {
        for (String percent : List.of("0", "-5", "100", "120")) {
            assertThatThrownBy(() -> off(percent)).hasMessageContaining(percent);
        }
        assertThatThrownBy(() -> agreed("0")).hasMessageContaining("0.00 USD");
    }

    private static PriceRule rule(String id, String team, String provider, String types, String market, Effect effect) {
        return new PriceRule(
                id, given(team), new Reach(provider, types, given(market)), effect, BEFORE, Optional.empty());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    private static Effect off(String percent) {
        return new Effect.PercentOff(new BigDecimal(percent));
    }

    private static Effect agreed(String usd) {
        return new Effect.AgreedPrice(Money.usd(usd));
    }
}
