package dev.supercargo.planning.supply;

import dev.supercargo.engine.commitment.PaymentSchedule;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import java.time.YearMonth;

/**
 * Capacity that is paid for a term, used or not.
 *
 * @param rate of one accelerator, the whole price spread over the term
 * @param term 1 month or longer
 * @param payment how much of it is due when the term begins; the rest is due month by month
 * @param lot 1 or more
 */
public record Reservation(
        String name, double speed, HourlyRate rate, Months term, PaymentSchedule payment, Months lead, int lot)
        implements Supply {

    public Reservation {
        Lots.require(name, lot);
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("the speed of " + name + " must be above 0 and finite, but is " + speed);
        }
        if (!rate.perHour().isPositive()) {
            throw new IllegalArgumentException("the rate of " + name + " must be above 0, but is " + rate);
        }
        if (term.count() < 1) {
            throw new IllegalArgumentException("the term of " + name + " must be 1 month or longer");
        }
    }

    /** Of one accelerator, when the term begins. */
    public Money dueAtOnce() {
        return payment.upfront().of(rate.times(term.length()));
    }

    /** Of one accelerator, in each month of the term. */
    public Money dueMonthly() {
        return payment.upfront().complement().of(rate.times(Months.LENGTH));
    }

    /** What an order becomes. @param since month from which it works */
    public Holding.Committed committed(String holding, int accelerators, YearMonth since) {
        return new Holding.Committed(holding, speed, accelerators, since, term.after(since), dueMonthly());
    }
}
