package dev.supercargo.engine.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import dev.supercargo.quantities.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnershipFormulaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final BigDecimal NANO = new BigDecimal("0.00000001");

    @Test
    void everyTermFollowsItsFormula() {
        OwnershipCost cost = OwnershipFormula.of(aServer(), basis(), TODAY);

        assertTerm(cost, "depreciation", 35_040 * 0.85 / (4 * 8760 * 4 * 0.6));
        assertTerm(cost, "electricity", (340 + 136 * 0.4 / 0.6) / 1000 * 0.14);
        assertTerm(cost, "cooling", (340 + 136 * 0.4 / 0.6) / 1000 * 0.14 * 0.4);
        assertTerm(cost, "maintenance", 35_040 * 0.05 / (8760 * 4 * 0.6));
        assertTerm(cost, "space", 300 / (8760 * 4 * 0.6));
        assertTerm(cost, "staff", 1200 / (8760 * 4 * 0.6));
        assertThat(cost.marginal().amount())
                .isCloseTo(BigDecimal.valueOf(300 * 0.68 / 1000 * 0.14 * 1.4), within(NANO));
        assertThat(cost.utilisation()).isEqualTo(new Share(0.6));
    }

    @Test
    void theFullCostIsTheSumOfItsTerms() {
        OwnershipCost cost = OwnershipFormula.of(aServer(), basis(), TODAY);

        assertThat(cost.full())
                .isEqualTo(
                        cost.terms().stream().map(CostTerm::perAcceleratorHour).reduce(Money.zero(), Money::plus));
        assertThat(cost.full()).isGreaterThan(cost.marginal());
    }

    @Test
    void moreUseMakesAnHourCheaperButNotAtTheMargin() {
        OwnershipCost idle = OwnershipFormula.of(aServer(), basis().at(new Share(0.3)), TODAY);
        OwnershipCost busy = OwnershipFormula.of(aServer(), basis().at(new Share(0.9)), TODAY);

        assertThat(busy.full()).isLessThan(idle.full());
        assertThat(busy.marginal()).isEqualTo(idle.marginal());
    }

    @Test
    void aMachineBeyondItsLifeIsWrittenOff() {
        OwnedMachine old = new OwnedMachine(
                Money.usd("35040"),
                Measured.known(TODAY.minusYears(4)),
                4,
                new Power(300),
                Measured.known(new Power(400)));

        OwnershipCost cost = OwnershipFormula.of(old, basis(), TODAY);

        assertTerm(cost, "depreciation", 0);
        assertThat(explanation(cost, "depreciation")).isEqualTo("written off on 2026-11-22, 4 years after purchase");
    }

    @Test
    void anUnknownDrawOfTheMachineIsAssumed() {
        OwnedMachine machine = new OwnedMachine(
                Money.usd("35040"),
                Measured.unknown("no purchase date"),
                4,
                new Power(300),
                Measured.unknown("no draw registered"));

        OwnershipCost cost = OwnershipFormula.of(machine, basis(), TODAY);

        assertThat(cost).isEqualTo(OwnershipFormula.of(aServer(), basis(), TODAY));
    }

    @Test
    void theBreakEvenIsTheUtilisationAtWhichAnHourCostsThePriceAskedAbout() {
        Money rented = Money.usd("0.90");

        Measured<Share> breakEven = OwnershipFormula.breakEven(aServer(), basis(), TODAY, rented);

        Share utilisation = ((Measured.Known<Share>) breakEven).value();
        assertThat(OwnershipFormula.of(aServer(), basis().at(utilisation), TODAY)
                        .full()
                        .amount())
                .isCloseTo(rented.amount(), within(NANO));
    }

    @Test
    void thereIsNoBreakEvenAgainstAPriceThatIsBelowAMachineInUseAllTheTime() {
        assertThat(OwnershipFormula.breakEven(aServer(), basis(), TODAY, Money.usd("0.20")))
                .isInstanceOfSatisfying(
                        Measured.Unknown.class,
                        never -> assertThat(never.reason()).contains("even in use all the time"));
        assertThat(OwnershipFormula.breakEven(aServer(), basis(), TODAY, Money.usd("0.001")))
                .isInstanceOf(Measured.Unknown.class);
    }

    @Test
    void theFullCostFallsWithEveryStepOfUtilisation() {
        for (int percent = 1; percent < 100; percent++) {
            Money now = fullAt(percent);
            assertThat(fullAt(percent + 1)).as(percent + 1 + " %").isLessThan(now);
        }
    }

    private static Money fullAt(int percent) {
        return OwnershipFormula.of(aServer(), basis().at(new Share(percent / 100.0)), TODAY)
                .full();
    }

    @Test
    void explanationsCarryNumbersAndUnits() {
        OwnershipCost cost = OwnershipFormula.of(aServer(), basis(), TODAY);

        assertThat(explanation(cost, "depreciation"))
                .isEqualTo("35040.00 USD × (1 − 0.15 residual) / (4 years × 8760 h × 4 accelerators × 0.60 in use)");
        assertThat(explanation(cost, "electricity"))
                .isEqualTo("(340 W in use + 136 W idle × 0.67 idle hours per hour in use) × 0.14 USD/kWh");
    }

    private static OwnedMachine aServer() {
        return new OwnedMachine(
                Money.usd("35040"),
                Measured.known(LocalDate.of(2025, 1, 1)),
                4,
                new Power(300),
                Measured.known(new Power(400)));
    }

    private static OwnershipBasis basis() {
        return new OwnershipBasis(
                new Share(0.6),
                new Depreciation(4, new Share(0.15)),
                new Draw(new Share(0.8), new Power(400), new Share(0.12)),
                new SitePower(1.4, Money.usd("0.14")),
                List.of(
                        new YearlyCost.OfPrice("maintenance", new Share(0.05)),
                        new YearlyCost.Fixed("space", Money.usd("300")),
                        new YearlyCost.Fixed("staff", Money.usd("1200"))));
    }

    private static void assertTerm(OwnershipCost cost, String name, double usd) {
        assertThat(term(cost, name).perAcceleratorHour().amount())
                .as(name)
                .isCloseTo(BigDecimal.valueOf(usd), within(NANO));
    }

    private static String explanation(OwnershipCost cost, String name) {
        return term(cost, name).explanation();
    }

    private static CostTerm term(OwnershipCost cost, String name) {
        return cost.terms().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
