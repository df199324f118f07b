package dev.supercargo.engine.commitment;

import dev.supercargo.quantities.Money;

/**
 * One instance for a term, against the same instance by the hour.
 *
 * @param id such as an offer id; orders what is otherwise equal
 * @param termHours length of the term
 * @param onDemandPerHour what an hour without a commitment costs
 * @param payment when it is paid
 * @param committedPerHour the whole price spread over the term, paid at once or not
 */
public record CommitmentQuote(
        String id, int termHours, Money onDemandPerHour, PaymentSchedule payment, Money committedPerHour) {

    public CommitmentQuote {
        if (termHours < 1 || !onDemandPerHour.isPositive() || !committedPerHour.isPositive()) {
            throw new IllegalArgumentException("a quote has a term and prices above 0, but " + id + " has " + termHours
                    + " h, " + onDemandPerHour + "/h on demand and " + committedPerHour + "/h committed");
        }
    }
}
