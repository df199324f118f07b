package dev.supercargo.engine.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteScorerTest {

    private static final String H100 = "nvidia-h100-sxm-80gb";
    private static final LocalDate NEEDED = LocalDate.of(2027, 3, 1);

    private final QuoteScorer scorer = new QuoteScorer(
            new Requirement(
                    Set.of(H100), Memory.ofGb(80), 8, NEEDED, Period.ofYears(3), SupportLevel.NEXT_BUSINESS_DAY),
            4,
            Map.of(H100, Money.usd("25000")));

    @Test
    void theCheapestThatFulfilsEverythingHasFullMarks() {
        Scored only = scorer.rank(List.of(proposal("a", 8, "200000", NEEDED, "0", 36, SupportLevel.FOUR_HOURS)))
                .getFirst();

        assertThat(only.score()).isEqualTo(100);
        assertThat(only.perAccelerator()).isEqualTo(Money.usd("25000"));
        assertThat(only.againstMarket()).isEqualTo(Measured.known(1.0));
    }

    @Test
    void theWeightsAreHundredTogether() {
        assertThat(Arrays.stream(Criterion.values()).mapToInt(Criterion::weight).sum())
                .isEqualTo(100);
    }

    @Test
    void supportOverTheYearsCanMakeTheCheaperPriceTheDearerOffer() {
        List<Scored> ranked = scorer.rank(List.of(
                proposal("cheap", 8, "200000", NEEDED, "15000", 36, SupportLevel.NEXT_BUSINESS_DAY),
                proposal("whole", 8, "220000", NEEDED, "0", 36, SupportLevel.NEXT_BUSINESS_DAY)));

        assertThat(ids(ranked)).containsExactly("whole", "cheap");
        assertThat(ranked.getLast().wholeCost()).isEqualTo(Money.usd("260000"));
    }

    @Test
    void lateDeliveryShortWarrantyAndLittleSupportCostPoints() {
        Scored late = scorer.rank(
                        List.of(proposal("a", 8, "200000", NEEDED.plusDays(45), "0", 18, SupportLevel.RETURN)))
                .getFirst();

        assertThat(late.score()).isCloseTo(50 + 10 + 5 + 5 + 10, within(1e-9));
        assertThat(late.parts())
                .extracting(Scored.Part::explanation)
                .contains("45 days late, on 2027-04-15", "18 of 36 months");
    }

    @Test
    void whatBreaksARequirementIsOutAndSaysWhy() {
        Proposal other = new Proposal(
                "l40s",
                "nvidia-l40s-48gb",
                Memory.ofGb(48),
                4,
                Money.usd("1000"),
                NEEDED,
                Money.zero(),
                Period.ofYears(3),
                SupportLevel.FOUR_HOURS,
                Measured.known(new Share(1)));

        List<Scored> ranked = scorer.rank(
                List.of(other, proposal("a", 8, "900000", NEEDED.plusDays(200), "0", 0, SupportLevel.NONE)));

        assertThat(ids(ranked)).containsExactly("a", "l40s");
        assertThat(ranked.getLast().unmet()).hasSize(3);
        assertThat(ranked.getFirst().parts().getFirst().share())
                .as("the cheapest that fits")
                .isEqualTo(new Share(1));
    }

    @Test
    void aVendorNobodyKnowsGetsHalfOfTheReliability() {
        Proposal unknown = new Proposal(
                "a",
                H100,
                Memory.ofGb(80),
                8,
                Money.usd("200000"),
                NEEDED,
                Money.zero(),
                Period.ofYears(3),
                SupportLevel.FOUR_HOURS,
                Measured.unknown("no delivery yet"));

        assertThat(scorer.rank(List.of(unknown)).getFirst().score()).isEqualTo(95);
    }

    @Test
    void equalProposalsRankByIdWhateverTheirOrder() {
        Proposal a = proposal("a", 8, "200000", NEEDED, "0", 36, SupportLevel.FOUR_HOURS);
        Proposal b = proposal("b", 8, "200000", NEEDED, "0", 36, SupportLevel.FOUR_HOURS);

        assertThat(ids(scorer.rank(List.of(b, a)))).isEqualTo(ids(scorer.rank(List.of(a, b))));
    }

    private static List<String> ids(List<Scored> ranked) {
        return ranked.stream().map(scored -> scored.proposal().id()).toList();
    }

    private static Proposal proposal(
            String id, int count, String price, LocalDate delivery, String support, int warranty, SupportLevel level) {
        return new Proposal(
                id,
                H100,
                Memory.ofGb(80),
                count,
                Money.usd(price),
                delivery,
                Money.usd(support),
                Period.ofMonths(warranty),
                level,
                Measured.known(new Share(1)));
    }
}
