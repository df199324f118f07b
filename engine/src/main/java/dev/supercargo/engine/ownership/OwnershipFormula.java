package dev.supercargo.engine.ownership;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import dev.supercargo.quantities.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What an hour of one owned accelerator costs, u being the share of hours in use and n the accelerators of a machine:
 *
 * <pre>
 * depreciation = price × (1 − residual) / (years × 8760 × n × u), 0 once the life is over
 * electricity  = (W_load + W_idle × (1 − u) / u) / 1000 × tariff
 *                W_load = rated × load + system / n,  W_idle = rated × idle + system / n
 * cooling      = electricity × (PUE − 1)
 * yearly costs = (price × share, or sum) / (8760 × n × u)
 * marginal     = rated × (load − idle) / 1000 × tariff × PUE
 * </pre>
 *
 * Idle hours are paid by the hours in use, so the full cost falls as utilisation rises and the marginal cost does not
 * depend on it. Pure functions.
 */
public final class OwnershipFormula {

    private static final int HOURS_PER_YEAR = 8760;

    private final OwnedMachine machine;
    private final OwnershipBasis basis;
    private final LocalDate today;

    private OwnershipFormula(OwnedMachine machine, OwnershipBasis basis, LocalDate today) {
        this.machine = machine;
        this.basis = basis;
        this.today = today;
    }

    /** @param today decides whether the machine is written off */
    public static OwnershipCost of(OwnedMachine machine, OwnershipBasis basis, LocalDate today) {
        return new OwnershipFormula(machine, basis, today).cost();
    }

    /**
     * The terms by name, without how they came about: telling that takes longer than computing them.
     *
     * @param today decides whether the machine is written off
     */
    public static Map<String, Money> amounts(OwnedMachine machine, OwnershipBasis basis, LocalDate today) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        new OwnershipFormula(machine, basis, today)
                .terms()
                .forEach(term -> amounts.merge(term.name(), term.perAcceleratorHour(), Money::plus));
        return amounts;
    }

    /**
     * The utilisation from which an hour in use costs no more than {@code perAcceleratorHour}. The full cost is
     * {@code fixed / u + variable}, so that it follows from the cost of a machine that is always in use.
     */
    public static Measured<Share> breakEven(
            OwnedMachine machine, OwnershipBasis basis, LocalDate today, Money perAcceleratorHour) {
        OwnershipCost always = of(machine, basis.at(new Share(1)), today);
        Money fixed = always.full().minus(always.marginal());
        Money room = perAcceleratorHour.minus(always.marginal());
        if (!room.isPositive() || fixed.compareTo(room) > 0) {
            return Measured.unknown(
                    "even in use all the time an hour costs " + always.full() + ", more than " + perAcceleratorHour);
        }
        return Measured.known(new Share(fixed.shareOf(room)));
    }

    /** A term whose explanation is not written yet. */
    private record Term(String name, Money perAcceleratorHour, Supplier<String> explanation) {

        CostTerm explained() {
            return new CostTerm(name, perAcceleratorHour, explanation.get());
        }
    }

    private OwnershipCost cost() {
        return new OwnershipCost(terms().stream().map(Term::explained).toList(), marginal(), basis.utilisation());
    }

    private List<Term> terms() {
        Money electricity = electricity();
        List<Term> terms = new ArrayList<>();
        terms.add(depreciation());
        terms.add(new Term("electricity", electricity, this::electricityExplained));
        terms.add(new Term(
                "cooling",
                electricity.timesEstimate(basis.power().pue() - 1),
                () -> text("electricity × (PUE %.2f − 1)", basis.power().pue())));
        basis.yearly().forEach(cost -> terms.add(yearly(cost)));
        return terms;
    }

    private Term depreciation() {
        int years = basis.depreciation().lifeYears();
        if (machine.purchasedOn() instanceof Measured.Known<LocalDate>(LocalDate bought)
                && !bought.plusYears(years).isAfter(today)) {
            return new Term(
                    "depreciation",
                    Money.zero(),
                    () -> text("written off on %s, %d years after purchase", bought.plusYears(years), years));
        }
        Share residual = basis.depreciation().residual();
        return new Term(
                "depreciation",
                perHourInUse(residual.complement().of(machine.purchasePrice()), years),
                () -> text(
                        "%s × (1 − %s residual) / (%d years × %d h × %d accelerators × %.2f in use)",
                        machine.purchasePrice(),
                        residual.value(),
                        years,
                        HOURS_PER_YEAR,
                        machine.accelerators(),
                        basis.utilisation().value()));
    }

    private Term yearly(YearlyCost cost) {
        return new Term(
                cost.name(),
                perHourInUse(cost.ofMachine(machine.purchasePrice()), 1),
                () -> text(
                        "%s / (%d h × %d accelerators × %.2f in use)",
                        cost.explained(machine.purchasePrice()),
                        HOURS_PER_YEAR,
                        machine.accelerators(),
                        basis.utilisation().value()));
    }

    private Money electricity() {
        double kilowattHours = load().kilowatts() + idle().kilowatts() * idleHoursPerHourInUse();
        return basis.power().perKilowattHour().timesEstimate(kilowattHours);
    }

    private String electricityExplained() {
        return text(
                "(%.0f W in use + %.0f W idle × %.2f idle hours per hour in use) × %s/kWh",
                load().watts(),
                idle().watts(),
                idleHoursPerHourInUse(),
                basis.power().perKilowattHour());
    }

    private double idleHoursPerHourInUse() {
        return basis.utilisation().complement().value() / basis.utilisation().value();
    }

    private Money marginal() {
        Power added = machine.acceleratorPower()
                .times(basis.draw().inUse().value() - basis.draw().idle().value());
        return basis.power()
                .perKilowattHour()
                .timesEstimate(added.kilowatts() * basis.power().pue());
    }

    private Power load() {
        return watts(basis.draw().inUse());
    }

    private Power idle() {
        return watts(basis.draw().idle());
    }

    /** Draw of one accelerator at a share of its rated power, with its part of the machine around it. */
    private Power watts(Share ofRated) {
        Power system = switch (machine.systemPower()) {
            case Measured.Known<Power>(Power known) -> known;
            case Measured.Unknown<Power> unknown -> basis.draw().system();
        };
        return machine.acceleratorPower().times(ofRated.value()).plus(system.times(1.0 / machine.accelerators()));
    }

    private Money perHourInUse(Money sum, int years) {
        double hours = (double) years
                * HOURS_PER_YEAR
                * machine.accelerators()
                * basis.utilisation().value();
        return sum.timesEstimate(1 / hours);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
