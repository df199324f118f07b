package dev.supercargo.engine.procurement;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.Locale;

/** Whether to buy now or later. */
public sealed interface BuyOrWait {

    /** One sentence with its numbers. */
    String reason();

    record Buy(String reason) implements BuyOrWait {}

    /** @param months after which waiting has saved most */
    record Wait(int months, Money saving, String reason) implements BuyOrWait {}

    record Unclear(String reason) implements BuyOrWait {}

    /** Nobody can say what prices do beyond this. */
    int MONTHS_MAX = 12;

    /**
     * Waiting saves what the price falls by and costs what has to be rented meanwhile.
     *
     * @param trend of the price of one accelerator
     * @param rentedMonthly what the work of one accelerator costs in the cloud each month, over the cost of running an owned
     *     one; zero if it can wait
     */
    static BuyOrWait advise(Measured<PriceTrend> trend, Money rentedMonthly) {
        return switch (trend) {
            case Measured.Unknown<PriceTrend>(String reason) ->
                new Unclear("The trend is unknown: there are " + reason + ".");
            case Measured.Known<PriceTrend>(PriceTrend known) -> advise(known, rentedMonthly);
        };
    }

    private static BuyOrWait advise(PriceTrend trend, Money rentedMonthly) {
        int best = 0;
        Money most = Money.zero();
        for (int months = 1; months <= MONTHS_MAX; months++) {
            Money saving = trend.last().minus(trend.in(months)).minus(rentedMonthly.times(months));
            if (saving.compareTo(most) > 0) {
                best = months;
                most = saving;
            }
        }
        String moves = String.format(
                Locale.ROOT,
                "The price moves by %+.1f %% a month (%d prices, now %s)",
                100 * trend.monthly(),
                trend.points(),
                trend.last());
        return best == 0
                ? new Buy(moves + "; waiting costs " + rentedMonthly + " a month and saves less.")
                : new Wait(
                        best,
                        most,
                        String.format(
                                Locale.ROOT,
                                "%s; %d months of waiting save %.2f USD each, with %s a month for renting meanwhile.",
                                moves,
                                best,
                                most.amount(),
                                rentedMonthly));
    }
}
