package dev.supercargo.planner.waste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WasteRankingTest {

    private static final Machine P4D = new Machine("aws", "us-east-1", "p4d.24xlarge");
    private static final Task TASK = new Task("llama-2-7b", "TOKEN", "BF16", "ON_DEMAND", false);

    @Test
    void ranksEveryKindByItsDollarsAndSaysHow() {
        UseFacts facts = new UseFacts(
                List.of(owned("srv", 100, 40, Measured.known(Money.usd("0.5")))),
                List.of(committed(24, 14)),
                List.of(),
                List.of(),
                List.of(lost("SPOT_RECLAIMED", "12")),
                List.of(lost("vision EXIT_CODE", "55")),
                List.of(work("h100", 4, 2e6, "40"), work("a100", 3, 1e6, "10")));

        List<Waste> waste = WasteRanking.of(facts);

        assertThat(waste)
                .extracting(Waste::kind)
                .containsExactly(
                        Waste.Kind.UNUSED_COMMITMENT,
                        Waste.Kind.FAILED_JOBS,
                        Waste.Kind.IDLE_OWNED,
                        Waste.Kind.OVERSIZED_ACCELERATOR,
                        Waste.Kind.INTERRUPTIONS);
        assertThat(waste)
                .extracting(Waste::cost)
                .containsExactly(Money.usd("100"), Money.usd("55"), Money.usd("30"), Money.usd("20"), Money.usd("12"));
        assertThat(waste.get(2).how())
                .isEqualTo("idle 60.0 of 100.0 accelerator-hours × $0.5000 that an hour costs used or not");
        assertThat(waste.get(3).how())
                .isEqualTo("4 runs of llama-2-7b in BF16 on ON_DEMAND: $20.0000 a million tokens on h100,"
                        + " $10.0000 on a100 (3 runs)");
    }

    @Test
    void whatCostsNothingOrAnUnknownAmountIsNoWaste() {
        UseFacts facts = new UseFacts(
                List.of(
                        owned("busy", 100, 100, Measured.known(Money.usd("0.5"))),
                        owned("unknown", 100, 0, Measured.unknown("pricing has told no cost"))),
                List.of(committed(10, 12)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(WasteRanking.of(facts)).isEmpty();
    }

    @Test
    void oneOrTwoRunsAreNoEvidenceOfACheaperAccelerator() {
        UseFacts facts = of(List.of(work("h100", 9, 2e6, "40"), work("a100", 2, 1e6, "10")));

        assertThat(WasteRanking.of(facts)).isEmpty();
    }

    @Test
    void simulatedWorkIsNeverComparedWithReal() {
        Task simulated = new Task(TASK.model(), TASK.unit(), TASK.precision(), TASK.market(), true);
        UseFacts facts = of(List.of(
                work("h100", 9, 2e6, "40"),
                new MeasuredWork(simulated, "a100", 9, 1e6, BigDecimal.TEN, Money.usd("10"))));

        assertThat(WasteRanking.of(facts)).isEmpty();
    }

    @Test
    void tellsWhatWouldHaveCostLessByTheDollarsItSaves() {
        UseFacts facts = new UseFacts(
                List.of(),
                List.of(committed(24, 14)),
                List.of(rented("ON_DEMAND", "20", "600"), rented("SPOT", "40", "400")),
                List.of(new SharedHours("a100", BigDecimal.valueOf(50), Money.usd("2.1"), Money.usd("0.1"), false)),
                List.of(lost("SPOT_RECLAIMED", "40")),
                List.of(),
                List.of(work("h100", 4, 2e6, "40"), work("a100", 3, 1e6, "10")));

        List<Opportunity> found = Opportunities.of(facts);

        assertThat(found)
                .extracting(Opportunity::kind)
                .containsExactly(
                        Opportunity.Kind.MOVE_TO_SPOT,
                        Opportunity.Kind.USE_COMMITMENT,
                        Opportunity.Kind.USE_IDLE_OWNED,
                        Opportunity.Kind.SMALLER_ACCELERATOR);
        // (600/20 − 400/40 − 40/40) × 20; 600/20 × 10 unused; 50 × 2.00; half of 40.
        assertThat(found)
                .extracting(Opportunity::saving)
                .containsExactly(Money.usd("380"), Money.usd("300"), Money.usd("100"), Money.usd("20"));
        assertThat(found.get(2).how())
                .isEqualTo("50.0 accelerator-hours rented while as many owned ones stood idle × ($2.1000 rented −"
                        + " $0.1000 marginal)");
    }

    @Test
    void dearerSpotIsNoOpportunity() {
        UseFacts facts = new UseFacts(
                List.of(),
                List.of(),
                List.of(rented("ON_DEMAND", "20", "600"), rented("SPOT", "10", "400")),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(Opportunities.of(facts)).isEmpty();
    }

    @Test
    void aTrendIsTheMedianSlopeAndNeedsThreeValues() {
        assertThat(Trend.perStep(1, 2)).isEmpty();
        assertThat(Trend.perStep(1, 2, 3, 100, 5)).hasValue(1);
        assertThat(Trend.perStep(4, 4, 4)).hasValue(0);
        assertThat(Trend.perStep(3, 2, 1)).hasValue(-1);
    }

    private static UseFacts of(List<MeasuredWork> work) {
        return new UseFacts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), work);
    }

    private static OwnedUse owned(String assetId, int held, int used, Measured<Money> idleCost) {
        return new OwnedUse(assetId, "a100", BigDecimal.valueOf(held), BigDecimal.valueOf(used), idleCost, false);
    }

    private static CommittedUse committed(int held, int used) {
        return new CommittedUse("c1", P4D, BigDecimal.valueOf(held), BigDecimal.valueOf(used), Money.usd("10"), false);
    }

    private static RentedUse rented(String market, String nodeHours, String cost) {
        BigDecimal hours = new BigDecimal(nodeHours);
        return new RentedUse(P4D, market, "a100", hours.multiply(BigDecimal.valueOf(8)), hours, Money.usd(cost), false);
    }

    private static LostWork lost(String subject, String cost) {
        return new LostWork(subject, 2, BigDecimal.valueOf(4), Money.usd(cost), false);
    }

    private static MeasuredWork work(String accelerator, int runs, double units, String cost) {
        return new MeasuredWork(TASK, accelerator, runs, units, BigDecimal.TEN, Money.usd(cost));
    }
}
