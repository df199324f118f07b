package dev.supercargo.engine.assignment;

import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fair share of money over time: a dollar saved for a team that had less than its share of the savings so far counts
 * more, up to twice, and one for a team that had more counts less, down to half. What was had fades with a half-life.
 *
 * @param entitled positive weights by team; teams that are not named have 1
 * @param received dollars saved by scarce capacity so far, faded
 */
public record FairShare(SortedMap<String, Double> entitled, SortedMap<String, Money> received) {

    /** How steeply the factor answers to a team's lead or lag, relative to its share. */
    private static final double STEEPNESS = 2;

    public FairShare {
        entitled = new TreeMap<>(entitled);
        received = new TreeMap<>(received);
    }

    /** Nobody has had anything, all are equal. */
    public static FairShare equal() {
        return new FairShare(new TreeMap<>(), new TreeMap<>());
    }

    /** What a dollar for {@code team} counts, 0.5 to 2; 1 as long as nobody has had anything. */
    public double factor(String team) {
        double all = received.values().stream().mapToDouble(FairShare::dollars).sum();
        if (all <= 0) {
            return 1;
        }
        double weights = received.keySet().stream().mapToDouble(this::weight).sum()
                + (received.containsKey(team) ? 0 : weight(team));
        double share = weight(team) / weights;
        double had = dollars(received.getOrDefault(team, Money.zero())) / all;
        return Math.clamp(Math.pow(2, STEEPNESS * (share - had) / share), 0.5, 2);
    }

    /** After {@code granted} dollars more by team, at the end of {@code elapsed}. */
    public FairShare after(Map<String, Money> granted, Duration elapsed, Duration halfLife) {
        double fade = Math.pow(0.5, (double) elapsed.toMillis() / halfLife.toMillis());
        SortedMap<String, Money> sums = new TreeMap<>();
        received.forEach((team, money) -> sums.put(team, money.timesEstimate(fade)));
        granted.forEach((team, money) -> sums.merge(team, money, Money::plus));
        return new FairShare(entitled, sums);
    }

    private double weight(String team) {
        return entitled.getOrDefault(team, 1.0);
    }

    private static double dollars(Money money) {
        return money.amount().doubleValue();
    }
}
