package dev.supercargo.planning.costs;

import dev.supercargo.quantities.Money;
import java.util.List;

/**
 * One term of what a configuration costs, month by month.
 *
 * @param term such as {@code electricity}
 * @param sort what it is
 * @param monthly the first is what is paid before the first month; what comes back is negative
 */
public record CostLine(String term, Sort sort, List<Money> monthly) {

    /** Whether people see it coming, and whether money moves. */
    public enum Sort {
        /** What an offer says: purchase, lease, rent. */
        PRICE,
        /** What comes on top: the guide's hidden costs. */
        HIDDEN,
        /** Hidden, and nobody sends a bill: what the money would earn elsewhere. */
        NOT_PAID,
        /** What the hardware still fetches at the end. */
        WORTH
    }

    public CostLine {
        monthly = List.copyOf(monthly);
    }

    public Money total() {
        return monthly.stream().reduce(Money.zero(), Money::plus);
    }
}
