package dev.supercargo.planning.templates;

import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.util.List;

/**
 * How the guide divides the budget of one year ("Multi-Year Investment Plan").
 *
 * @param year from 1; later ones are like the third
 * @param first what comes first, with its share; the rest goes to the other
 */
public record YearShares(int year, String first, Share share, String other) {

    private static final List<YearShares> YEARS = List.of(
            new YearShares(1, "hardware", new Share(0.60), "software and tools"),
            new YearShares(2, "upgrades", new Share(0.70), "expansion"),
            new YearShares(3, "upgrades", new Share(0.40), "new capabilities"));

    /** @param year 1 or more */
    public static YearShares of(int year) {
        YearShares like = YEARS.get(Math.min(year, YEARS.size()) - 1);
        return new YearShares(year, like.first, like.share, like.other);
    }

    public Money firstOf(Money budget) {
        return share.of(budget);
    }

    public Money otherOf(Money budget) {
        return budget.minus(firstOf(budget));
    }
}
