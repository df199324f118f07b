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

/**
 * The figures of the guide for owned hardware. It charges a whole machine to one project; the formula says the same when
 * it is told so, and what the same hour costs on a machine that is kept and used.
 */
class GuideFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int HOURS_PER_YEAR = 8760;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void smallProjectOf40HoursOnAnRtx3070MachineCosts50DollarsAnHour() {
        assertHourOfAProject("2000", 40, "10", "50.25");
    }

    @Test
    void mediumProjectOf200HoursOnAnRtx3080MachineCosts15DollarsAnHour() {
        assertHourOfAProject("3000", 200, "50", "15.25");
    }

    @Test
    void largeProjectOf1000HoursOnAnRtx3090MachineCosts4DollarsAnHour() {
        assertHourOfAProject("4000", 1000, "300", "4.30");
    }

    @Test
    void theSameMachineKeptFourYearsAndUsedSixtyPercentCostsCentsAnHour() {
        OwnershipBasis kept = basis(new Share(0.6), new Depreciation(4, new Share(0.15)), "0.14");

        Money hour = OwnershipFormula.of(machine("2000", 220), kept, TODAY).full();

        assertThat(hour.amount()).isCloseTo(new BigDecimal("0.11"), within(CENT));
    }

    /** The guide's 10 dollars for 40 hours would be 1.8 kW at 0.14 USD/kWh; an RTX 3070 machine draws a quarter of that. */
    @Test
    void electricityOfTheSmallProjectIsTwoDollarsAndNotTen() {
        OwnershipBasis once = basis(new Share(40.0 / HOURS_PER_YEAR), new Depreciation(1, new Share(0)), "0.14");
        OwnedMachine rtx3070 = new OwnedMachine(
                Money.usd("2000"),
                Measured.unknown("not bought yet"),
                1,
                new Power(220),
                Measured.known(new Power(150)));

        Money forty =
                term(OwnershipFormula.of(rtx3070, once, TODAY), "electricity").times(40);

        // 40 h × 370 W in use; what it draws while idle between is not the project's in the guide's reckoning
        Money inUse = Money.usd("0.14").timesEstimate(40 * 0.370);
        assertThat(inUse.amount()).isCloseTo(new BigDecimal("2.07"), within(CENT));
        assertThat(forty).isGreaterThan(inUse);
    }

    @Test
    void ongoingCostsOfALocalSetupAre1200To3100DollarsAYear() {
        assertThat(ongoing(1428.571429, 1.5, "600", "200", "100").amount())
                .isCloseTo(new BigDecimal("1200"), within(CENT));
        assertThat(ongoing(5714.285714, 1.375, "1200", "500", "300").amount())
                .isCloseTo(new BigDecimal("3100"), within(CENT));
    }

    private static void assertHourOfAProject(String hardware, int hours, String electricity, String perHour) {
        // 1 kW in use and nothing when idle, so that the tariff is the guide's electricity per hour
        Money tariff = Money.usd(electricity).timesEstimate(1.0 / hours);
        OwnershipBasis basis = basis(
                new Share((double) hours / HOURS_PER_YEAR),
                new Depreciation(1, new Share(0)),
                tariff.amount().toPlainString());

        OwnershipCost cost = OwnershipFormula.of(machine(hardware, 1000), basis, TODAY);

        assertThat(cost.full().amount()).isCloseTo(new BigDecimal(perHour), within(new BigDecimal("0.000001")));
    }

    /** Electricity, cooling, internet, maintenance and insurance of a year, by the formula. */
    private static Money ongoing(double kilowattHours, double pue, String internet, String upkeep, String insurance) {
        OwnershipBasis always = new OwnershipBasis(
                new Share(1),
                new Depreciation(4, new Share(0)),
                new Draw(new Share(1), new Power(0), new Share(0)),
                new SitePower(pue, Money.usd("0.14")),
                List.of(
                        new YearlyCost.Fixed("network", Money.usd(internet)),
                        new YearlyCost.Fixed("maintenance", Money.usd(upkeep)),
                        new YearlyCost.Fixed("insurance", Money.usd(insurance))));
        OwnershipCost cost = OwnershipFormula.of(machine("2000", kilowattHours / HOURS_PER_YEAR * 1000), always, TODAY);
        return cost.full().minus(term(cost, "depreciation")).times(HOURS_PER_YEAR);
    }

    private static OwnershipBasis basis(Share utilisation, Depreciation depreciation, String tariff) {
        return new OwnershipBasis(
                utilisation,
                depreciation,
                new Draw(new Share(1), new Power(0), new Share(0)),
                new SitePower(1, Money.usd(tariff)),
                List.of());
    }

    private static OwnedMachine machine(String price, double watts) {
        return new OwnedMachine(
                Money.usd(price),
                Measured.unknown("not bought yet"),
                1,
                new Power(watts),
                Measured.known(new Power(0)));
    }

    private static Money term(OwnershipCost cost, String name) {
        return cost.terms().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow()
                .perAcceleratorHour();
    }
}
