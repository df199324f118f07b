package dev.supercargo.planning.costs;

import dev.supercargo.planning.costs.Configuration.Bought;
import dev.supercargo.planning.costs.Configuration.Leased;
import dev.supercargo.planning.costs.Configuration.Rented;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Costs one configuration. */
final class Costing {

    private static final double MONTHS_OF_YEAR = 12;

    private final CostQuestion question;

    Costing(CostQuestion question) {
        this.question = question;
    }

    Costed of(Configuration configuration) {
        List<CostLine> lines = Payments.of(configuration, question.workload(), question.horizon());
        Money total = lines.stream().map(CostLine::total).reduce(Money.zero(), Money::plus);
        double work = work();
        return new Costed(
                configuration,
                lines,
                total,
                presentValue(lines),
                work > 0
                        ? Measured.known(total.timesEstimate(1 / work))
                        : Measured.unknown("there is no work to share the cost"),
                new Costed.Hours(
                        hours(configuration, 1),
                        hours(configuration, question.horizon().count())),
                objections(configuration, total));
    }

    /** Hours of the stated work over the horizon. */
    private double work() {
        double hours = 0;
        for (int month = 1; month <= question.horizon().count(); month++) {
            hours += question.workload().hoursIn(month, Speed.SAME);
        }
        return hours;
    }

    private double hours(Configuration configuration, int month) {
        return question.workload().hoursIn(month, configuration.speed());
    }

    private Money presentValue(List<CostLine> lines) {
        double monthly = Math.pow(1 + question.discount().value(), 1 / MONTHS_OF_YEAR);
        Money value = Money.zero();
        for (CostLine line : lines) {
            if (line.sort() != CostLine.Sort.NOT_PAID) {
                for (int month = 0; month < line.monthly().size(); month++) {
                    value = value.plus(line.monthly().get(month).timesEstimate(Math.pow(monthly, -month)));
                }
            }
        }
        return value;
    }

    List<String> objections(Configuration configuration, Money total) {
        List<String> objections = new ArrayList<>();
        switch (configuration) {
            case Bought bought -> capacity(bought, objections);
            case Leased leased -> capacity(leased, objections);
            case Rented rented -> {}
        }
        if (question.budget() instanceof Measured.Known<Money>(Money budget) && total.compareTo(budget) > 0) {
            objections.add("it costs " + Amounts.dollars(total) + " over " + question.horizon() + ", "
                    + Amounts.dollars(total.minus(budget)) + " more than the budget");
        }
        return objections;
    }

    private void capacity(Configuration configuration, List<String> objections) {
        double there = configuration.machines() * Workload.HOURS_OF_MONTH;
        for (int month = 1; month <= question.horizon().count(); month++) {
            double needed = hours(configuration, month);
            if (needed > there) {
                objections.add(String.format(
                        Locale.ROOT,
                        "month %d needs %,.0f hours, but its %d machine%s %,.0f; %,.0f machines would do",
                        month,
                        needed,
                        configuration.machines(),
                        configuration.machines() == 1 ? " has" : "s have",
                        there,
                        Math.ceil(hours(configuration, question.horizon().count()) / Workload.HOURS_OF_MONTH)));
                return;
            }
        }
    }
}
