package dev.supercargo.planning.costs;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.Configuration.Bought;
import dev.supercargo.planning.costs.Configuration.Leased;
import dev.supercargo.planning.costs.Configuration.Rented;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.List;

/** Finds break-evens: of every machine at home with everything that is rented. */
final class BreakEvens {

    /** Halvings of the interval in which the break-even lies: a month's hours to a ten-thousandth. */
    private static final int HALVINGS = 24;

    private final CostQuestion question;

    BreakEvens(CostQuestion question) {
        this.question = question;
    }

    List<BreakEven> of(List<Costed> options) {
        List<BreakEven> found = new ArrayList<>();
        for (Costed owned : options) {
            for (Costed rented : options) {
                if (isOwned(owned.configuration()) && !isOwned(rented.configuration())) {
                    found.add(new BreakEven(
                            owned.configuration().name(),
                            rented.configuration().name(),
                            month(owned, rented),
                            hours(owned.configuration(), rented.configuration())));
                }
            }
        }
        return List.copyOf(found);
    }

    private Measured<Integer> month(Costed owned, Costed rented) {
        int month = question.horizon().count() + 1;
        while (month > 1 && !hasPaidMore(owned, rented, month - 1)) {
            month--;
        }
        return month <= question.horizon().count()
                ? Measured.known(month)
                : Measured.unknown("more has been paid at the end of all " + question.horizon());
    }

    private static boolean hasPaidMore(Costed owned, Costed rented, int month) {
        Months until = new Months(month);
        return owned.paidUntil(until).compareTo(rented.paidUntil(until)) > 0;
    }

    /**
     * Renting grows with the work and owning hardly does, so their difference changes its sign at most once, which halving
     * finds. A machine is never asked for more than its hours.
     */
    private Measured<Double> hours(Configuration owned, Configuration rented) {
        double last = question.workload().growth().factorIn(question.horizon().count());
        double most = owned.machines() * Workload.HOURS_OF_MONTH * owned.speed().times() / Math.max(1, last);
        if (!pays(owned, rented, most)) {
            return Measured.unknown("even with its machines always at work it costs more");
        }
        if (pays(owned, rented, 0)) {
            return Measured.known(0.0);
        }
        double low = 0;
        double high = most;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (pays(owned, rented, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Measured.known(high);
    }

    private boolean pays(Configuration owned, Configuration rented, double hoursPerMonth) {
        Workload work = question.workload().of(hoursPerMonth);
        return Payments.total(owned, work, question.horizon())
                        .compareTo(Payments.total(rented, work, question.horizon()))
                <= 0;
    }

    static boolean isOwned(Configuration configuration) {
        return switch (configuration) {
            case Bought bought -> true;
            case Leased leased -> true;
            case Rented rented -> false;
        };
    }
}
