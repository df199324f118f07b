package dev.supercargo.pricing.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.contracts.pricing.OwnershipCostComputed.Term;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OwnershipFormulaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final BigDecimal NANO = new BigDecimal("0.00000001");

    @Test
    void everyTermFollowsItsFormulaWithTheDefaults() {
        OwnershipCost cost = OwnershipFormula.of(aServer(), assuming(Map.of()), TODAY);

        assertTerm(cost, "depreciation", 35_040 * 0.85 / (4 * 8760 * 4 * 0.6));
        assertTerm(cost, "electricity", (340 + 136 * 0.4 / 0.6) / 1000 * 0.14);
        assertTerm(cost, "cooling", (340 + 136 * 0.4 / 0.6) / 1000 * 0.14 * 0.4);
        assertTerm(cost, "maintenance", 35_040 * 0.05 / (8760 * 4 * 0.6));
        assertTerm(cost, "space", 300 / (8760 * 4 * 0.6));
        assertTerm(cost, "staff", 1200 / (8760 * 4 * 0.6));
        assertThat(cost.marginal().amount())
                .isCloseTo(BigDecimal.valueOf(300 * 0.68 / 1000 * 0.14 * 1.4), within(NANO));
        assertThat(cost.utilisation()).isEqualTo(0.6);
    }

    @Test
    void theFullCostIsTheSumOfItsTerms() {
        OwnershipCost cost = OwnershipFormula.of(aServer(), assuming(Map.of()), TODAY);

        assertThat(cost.full())
                .isEqualTo(cost.terms().stream().map(Term::perAcceleratorHour).reduce(Money.zero(), Money::plus));
        assertThat(cost.full()).isGreaterThan(cost.marginal());
    }

    @Test
    void moreUseMakesAnHourCheaperButNotAtTheMargin() {
        OwnershipCost idle = OwnershipFormula.of(aServer(), assuming(Map.of("utilisation", "0.3")), TODAY);
        OwnershipCost busy = OwnershipFormula.of(aServer(), assuming(Map.of("utilisation", "0.9")), TODAY);

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

        OwnershipCost cost = OwnershipFormula.of(old, assuming(Map.of()), TODAY);

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

        OwnershipCost cost = OwnershipFormula.of(machine, assuming(Map.of("system-watts", "400")), TODAY);

        assertThat(cost).isEqualTo(OwnershipFormula.of(aServer(), assuming(Map.of()), TODAY));
    }

    @Test
    void explanationsCarryNumbersAndUnits() {
        OwnershipCost cost = OwnershipFormula.of(aServer(), assuming(Map.of()), TODAY);

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

    private static OwnershipAssumptions assuming(Map<String, String> changed) {
        return new SmallRyeConfigBuilder()
                .withMapping(OwnershipAssumptions.class)
                .withDefaultValues(changed.entrySet().stream()
                        .collect(Collectors.toMap(entry -> "pricing.ownership." + entry.getKey(), Map.Entry::getValue)))
                .build()
                .getConfigMapping(OwnershipAssumptions.class);
    }

    private static void assertTerm(OwnershipCost cost, String name, double usd) {
        assertThat(term(cost, name).perAcceleratorHour().amount())
                .as(name)
                .isCloseTo(BigDecimal.valueOf(usd), within(NANO));
    }

    private static String explanation(OwnershipCost cost, String name) {
        return term(cost, name).explanation();
    }

    private static Term term(OwnershipCost cost, String name) {
        return cost.terms().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
