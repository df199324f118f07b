package dev.supercargo.advice.options;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.List;

/**
 * One way to get the work done.
 *
 * @param name in words
 * @param cost of it
 * @param hours of a month that its machines run
 * @param run expected time of the reference work
 * @param breakEven first month in which it has cost no more than renting
 * @param purchases what to buy, in words; empty if nothing
 * @param sources of the prices
 * @param notes what its machines do otherwise than usual, as sentences
 * @param objections why it is not possible; empty if it is
 */
public record Option(
        Kind kind,
        String name,
        Cost cost,
        double hours,
        Measured<Duration> run,
        Measured<Integer> breakEven,
        List<String> purchases,
        List<String> sources,
        List<String> notes,
        List<String> objections) {

    public Option {
        purchases = List.copyOf(purchases);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        objections = List.copyOf(objections);
    }

    /** The three ways; the order breaks ties. */
    public enum Kind {
        RENT,
        HYBRID,
        BUY
    }

    /**
     * What it costs.
     *
     * @param upfront at the beginning
     * @param monthly thereafter
     * @param total over the horizon
     */
    public record Cost(Money upfront, Money monthly, Money total) {
        static Cost of(Money upfront, Money monthly, int months) {
            return new Cost(upfront, monthly, upfront.plus(monthly.times(months)));
        }
    }

    public boolean isPossible() {
        return objections.isEmpty();
    }
}
