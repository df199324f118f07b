package dev.supercargo.planning.supply;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Money;
import java.time.YearMonth;

/** Capacity there is already. */
public sealed interface Holding {

    /** In words, unique in a plan. */
    String name();

    /** 1 or more. */
    int accelerators();

    /** Work of one accelerator in an hour, as a multiple of the accelerator that demand is counted in. */
    double speed();

    /** The first month in which it is gone if nothing is done. */
    YearMonth end();

    /**
     * Owned hardware, which can be sold.
     *
     * @param since month from which it works; later than a plan's first month while it is on order
     * @param ageThen its age in that month
     */
    record Owned(String name, Hardware hardware, int accelerators, YearMonth since, Months ageThen) implements Holding {

        public Owned {
            requireSome(name, accelerators);
        }

        @Override
        public double speed() {
            return hardware.speed();
        }

        @Override
        public YearMonth end() {
            return since.plusMonths(Math.max(0, hardware.life().count() - ageThen.count()));
        }

        public Owned withAccelerators(int count) {
            return new Owned(name, hardware, count, since, ageThen);
        }

        /** In a month that is not before it works; before that, its age when it comes. */
        public Months ageIn(YearMonth month) {
            return month.isBefore(since) ? ageThen : ageThen.plus(Months.between(since, month));
        }
    }

    /**
     * Capacity that is reserved and will be paid whatever happens.
     *
     * @param since month from which it works
     * @param end month in which it lapses
     * @param dueMonthly still to be paid for one accelerator in each month before {@code end}
     */
    record Committed(String name, double speed, int accelerators, YearMonth since, YearMonth end, Money dueMonthly)
            implements Holding {

        public Committed {
            requireSome(name, accelerators);
            if (end.isBefore(since)) {
                throw new IllegalArgumentException(name + " ends in " + end + ", before it begins in " + since);
            }
        }
    }

    private static void requireSome(String name, int accelerators) {
        if (accelerators < 1) {
            throw new IllegalArgumentException(name + " must be 1 accelerator or more, but is " + accelerators);
        }
    }
}
