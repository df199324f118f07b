package dev.supercargo.planning.supply;

import dev.supercargo.quantities.HourlyRate;
import java.util.Comparator;
import java.util.List;

/**
 * All that can be had by the hour. What exceeds it waits.
 *
 * @param tiers cheapest first
 * @param waiting what an accelerator-hour of waiting work costs its owners; not cash. No tier costs more
 */
public record BurstMarket(List<Burst> tiers, HourlyRate waiting) {

    public BurstMarket {
        tiers = tiers.stream()
                .sorted(Comparator.comparingDouble(Burst::dollarsPerUsefulHour))
                .toList();
        if (!tiers.isEmpty() && tiers.getLast().dollarsPerUsefulHour() > dollars(waiting) + 1e-9) {
            throw new IllegalArgumentException("an hour of waiting costs " + waiting + ", less than an hour of "
                    + tiers.getLast().name() + ", so that nothing would run there. Maybe raise the cost of waiting.");
        }
    }

    /**
     * One hour.
     *
     * @param cash dollars for what was taken
     * @param taken accelerators by the hour
     * @param waiting accelerators that could not be had
     */
    public record Hour(double cash, double taken, double waiting) {}

    /**
     * @param wanted accelerators in an hour
     * @param firm accelerators that are owned or reserved
     */
    public Hour hour(double wanted, double firm) {
        double left = Math.max(0, wanted - firm);
        double above = left;
        double cash = 0;
        for (Burst tier : tiers) {
            double taken = Math.min(left, most(tier, wanted));
            cash += taken * tier.dollarsPerUsefulHour();
            left -= taken;
        }
        return new Hour(cash, above - left, left);
    }

    /** As {@link #hour}, cash and the cost of waiting together. */
    public double dollars(double wanted, double firm) {
        Hour hour = hour(wanted, firm);
        return hour.cash() + hour.waiting() * dollars(waiting);
    }

    /** The most that can be had in an hour in which so many accelerators are wanted. */
    public double most(double wanted) {
        return tiers.stream().mapToDouble(tier -> most(tier, wanted)).sum();
    }

    /** As {@link #most}, of the cheapest tier alone. */
    public double mostOfCheapest(double wanted) {
        return tiers.isEmpty() ? 0 : most(tiers.getFirst(), wanted);
    }

    private static double most(Burst tier, double wanted) {
        return Math.min(tier.suits().value() * wanted, tier.ceiling().accelerators());
    }

    private static double dollars(HourlyRate rate) {
        return rate.perHour().amount().doubleValue();
    }
}
