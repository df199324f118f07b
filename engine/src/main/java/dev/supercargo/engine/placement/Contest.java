package dev.supercargo.engine.placement;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The assessments a policy may choose from, and what "cheaper" means among them: expected cost of the job if it is
 * known of any of them (those without are then out), else price per hour.
 *
 * @param entrants possible ones, comparable with each other
 * @param byHour whether the price per hour ranks, because no running time is known
 * @param size how many there are; {@code entrants} may be only those that can win
 */
record Contest(List<Assessment> entrants, boolean byHour, int size) {

    Contest {
        entrants = entrants.stream().sorted(order(byHour)).toList();
    }

    Contest(List<Assessment> entrants, boolean byHour) {
        this(entrants, byHour, entrants.size());
    }

    static Contest among(List<Assessment> possible) {
        List<Assessment> costed =
                possible.stream().filter(a -> a.rankingCost().isKnown()).toList();
        return costed.isEmpty() ? new Contest(possible, true) : new Contest(costed, false);
    }

    Optional<Assessment> cheapest(Market market) {
        return entrants.stream().filter(a -> a.market() == market).findFirst();
    }

    Assessment cheapest() {
        return entrants.getFirst();
    }

    /** What ranks: the expected cost of the job, or the money for one hour. */
    Money value(Assessment entrant) {
        Measured<Money> value = byHour ? entrant.rankingRate().map(rate -> rate.perHour()) : entrant.rankingCost();
        return switch (value) {
            case Measured.Known<Money>(Money money) -> money;
            case Measured.Unknown<Money>(String reason) ->
                throw new IllegalStateException(entrant.label() + " entered the contest without a value: " + reason);
        };
    }

    String worded(Assessment entrant) {
        return Phrases.money(value(entrant)) + (byHour ? " per hour" : "");
    }

    /**
     * The written order: value (unknown last), expected finish (unknown last), market as declared in {@link Market},
     * fewer devices, option id, fewer devices per node. It is total, so nothing depends on the order of inputs.
     */
    static Comparator<Assessment> order(boolean byHour) {
        return Comparator.<Assessment, Measured<Money>>comparing(
                        a -> byHour ? a.rankingRate().map(rate -> rate.perHour()) : a.rankingCost(), unknownLast())
                .thenComparing(ties());
    }

    /** The order by expected finish, then as {@link #order}. */
    static Comparator<Assessment> byFinish() {
        return Comparator.<Assessment, Measured<Instant>>comparing(Assessment::finish, unknownLast())
                .thenComparing(order(false));
    }

    private static Comparator<Assessment> ties() {
        return Comparator.<Assessment, Measured<Instant>>comparing(Assessment::finish, unknownLast())
                .thenComparing(Assessment::market)
                .thenComparing(Assessment::devices)
                .thenComparing(a -> a.option().id())
                .thenComparing(Assessment::perNode);
    }

    private static <T extends Comparable<T>> Comparator<Measured<T>> unknownLast() {
        return (one, other) -> {
            if (one instanceof Measured.Known<T>(T first) && other instanceof Measured.Known<T>(T second)) {
                return first.compareTo(second);
            }
            return Boolean.compare(other.isKnown(), one.isKnown());
        };
    }
}
