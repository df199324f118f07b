package dev.supercargo.pricing.ownership;

import dev.supercargo.contracts.pricing.OwnershipCostComputed.Term;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What an hour of one owned accelerator costs, u being the share of hours in use and n the accelerators of a machine:
 *
 * <pre>
 * depreciation = price × (1 − residual) / (years × 8760 × n × u), 0 once the life is over
 * electricity  = (W_load + W_idle × (1 − u) / u) / 1000 × tariff
 *                W_load = rated × load + system / n,  W_idle = rated × idle + system / n
 * cooling      = electricity × (PUE − 1)
 * maintenance  = price × yearly share / (8760 × n × u);  space, staff = yearly sum / (8760 × n × u)
 * marginal     = rated × (load − idle) / 1000 × tariff × PUE
 * </pre>
 *
 * Idle hours are paid by the hours in use, so the full cost falls as utilisation rises and the marginal cost does not
 * depend on it. A pure function.
 */
final class OwnershipFormula {

    private static final int HOURS_PER_YEAR = 8760;

    private final OwnedMachine machine;
    private final OwnershipAssumptions assumed;
    private final LocalDate today;

    private OwnershipFormula(OwnedMachine machine, OwnershipAssumptions assumed, LocalDate today) {
        this.machine = machine;
        this.assumed = assumed;
        this.today = today;
    }

    static OwnershipCost of(OwnedMachine machine, OwnershipAssumptions assumed, LocalDate today) {
        return new OwnershipFormula(machine, assumed, today).cost();
    }

    private OwnershipCost cost() {
        Money electricity = electricity();
        List<Term> terms = List.of(
                depreciation(),
                new Term("electricity", electricity, electricityExplained()),
                new Term(
                        "cooling",
                        electricity.timesEstimate(assumed.pue() - 1),
                        text("electricity × (PUE %.2f − 1)", assumed.pue())),
                maintenance(),
                yearly("space", Money.usd(assumed.spaceUsdYearly())),
                yearly("staff", Money.usd(assumed.staffUsdYearly())));
        return new OwnershipCost(terms, marginal(), assumed.utilisation());
    }

    private Term depreciation() {
        if (machine.purchasedOn() instanceof Measured.Known<LocalDate>(LocalDate bought)
                && !bought.plusYears(assumed.lifeYears()).isAfter(today)) {
            return new Term(
                    "depreciation",
                    Money.zero(),
                    text(
                            "written off on %s, %d years after purchase",
                            bought.plusYears(assumed.lifeYears()), assumed.lifeYears()));
        }
        Money lost = machine.purchasePrice().times(BigDecimal.ONE.subtract(assumed.residualShare()));
        return new Term(
                "depreciation",
                perHourInUse(lost, assumed.lifeYears()),
                text(
                        "%s × (1 − %s residual) / (%d years × %d h × %d accelerators × %.2f in use)",
                        machine.purchasePrice(),
                        assumed.residualShare(),
                        assumed.lifeYears(),
                        HOURS_PER_YEAR,
                        machine.accelerators(),
                        assumed.utilisation()));
    }

    private Term maintenance() {
        return new Term(
                "maintenance",
                perHourInUse(machine.purchasePrice().times(assumed.maintenanceShareYearly()), 1),
                text(
                        "%s × %s yearly / (%d h × %d accelerators × %.2f in use)",
                        machine.purchasePrice(),
                        assumed.maintenanceShareYearly(),
                        HOURS_PER_YEAR,
                        machine.accelerators(),
                        assumed.utilisation()));
    }

    private Term yearly(String name, Money yearly) {
        return new Term(
                name,
                perHourInUse(yearly, 1),
                text(
                        "%s yearly / (%d h × %d accelerators × %.2f in use)",
                        yearly, HOURS_PER_YEAR, machine.accelerators(), assumed.utilisation()));
    }

    private Money electricity() {
        double idleHoursPerHourInUse = (1 - assumed.utilisation()) / assumed.utilisation();
        double kilowattHours = watts(assumed.loadShare()).kilowatts()
                + watts(assumed.idleShare()).kilowatts() * idleHoursPerHourInUse;
        return tariff().timesEstimate(kilowattHours);
    }

    private String electricityExplained() {
        return text(
                "(%.0f W in use + %.0f W idle × %.2f idle hours per hour in use) × %s/kWh",
                watts(assumed.loadShare()).watts(),
                watts(assumed.idleShare()).watts(),
                (1 - assumed.utilisation()) / assumed.utilisation(),
                tariff());
    }

    private Money marginal() {
        Power added = machine.acceleratorPower().times(assumed.loadShare() - assumed.idleShare());
        return tariff().timesEstimate(added.kilowatts() * assumed.pue());
    }

    /** Draw of one accelerator at a share of its rated power, with its part of the machine around it. */
    private Power watts(double share) {
        Power system = switch (machine.systemPower()) {
            case Measured.Known<Power>(Power known) -> known;
            case Measured.Unknown<Power> unknown -> new Power(assumed.systemWatts());
        };
        return machine.acceleratorPower().times(share).plus(system.times(1.0 / machine.accelerators()));
    }

    private Money perHourInUse(Money sum, int years) {
        double hours = (double) years * HOURS_PER_YEAR * machine.accelerators() * assumed.utilisation();
        return sum.timesEstimate(1 / hours);
    }

    private Money tariff() {
        return Money.usd(assumed.tariffUsdPerKwh());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
