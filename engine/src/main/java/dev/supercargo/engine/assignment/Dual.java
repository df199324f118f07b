package dev.supercargo.engine.assignment;

import java.util.List;

/**
 * The Lagrangian relaxation of capacity: every device-slot of a group has a price, each item takes what profits it most
 * at those prices, and the prices follow scarcity by subgradient steps (Held, Wolfe, Crowder 1974; step after Polyak
 * 1969). Any prices give an upper bound of what a plan can be worth; the best ones found are the shadow prices.
 */
final class Dual {

    private static final double STEP = 1.2;
    private static final double STEP_FADE = 0.7;
    /** Rounds without a better bound after which steps shorten. */
    private static final int PATIENCE = 5;

    private final Instance instance;
    private final int slots;
    private final double[][] capacity;
    private double[][] price;
    private double[][] best;
    private double bound = Double.POSITIVE_INFINITY;
    private double step = STEP;
    private int stalled;

    Dual(Instance instance) {
        this.instance = instance;
        this.slots = instance.horizon().slots();
        this.capacity = new double[instance.groups().size()][slots];
        for (int pool = 0; pool < instance.pools().size(); pool++) {
            for (int slot = 0; slot < slots; slot++) {
                capacity[instance.groupOf(pool)][slot] += instance.free(pool, slot);
            }
        }
        this.price = new double[capacity.length][slots];
        this.best = price;
    }

    /** No plan is worth more, in millionths of a dollar. */
    double bound() {
        return bound;
    }

    /** Prices by group and slot that gave the bound, in millionths of a dollar per device-slot. */
    double[][] prices() {
        return best;
    }

    /** One step from the present prices; {@code known} is the value of some plan. */
    void improve(double known) {
        double[][] ahead = ahead(price);
        double[][] excess = new double[capacity.length][slots];
        double total = 0;
        for (int group = 0; group < capacity.length; group++) {
            for (int slot = 0; slot < slots; slot++) {
                total += price[group][slot] * capacity[group][slot];
                excess[group][slot] = -capacity[group][slot];
            }
        }
        for (Instance.Item item : instance.items()) {
            total += take(item, ahead, excess);
        }
        if (total < bound) {
            bound = total;
            best = price;
            stalled = 0;
        } else if (++stalled % PATIENCE == 0) {
            step *= STEP_FADE;
        }
        move(excess, total - known);
    }

    /** The most that an item can gain at some prices, 0 or more. */
    double profit(Instance.Item item, double[][] ahead) {
        double most = 0;
        for (Instance.Option option : item.options()) {
            for (int start = 0; start <= option.lastStart(); start++) {
                most = Math.max(most, option.valueAt(start, slots) - rent(option, start, ahead[option.group()]));
            }
        }
        return most;
    }

    private double take(Instance.Item item, double[][] ahead, double[][] excess) {
        double most = 0;
        Instance.Option taken = null;
        int takenStart = 0;
        for (Instance.Option option : item.options()) {
            double[] sums = ahead[option.group()];
            for (int start = 0; start <= option.lastStart(); start++) {
                double profit = option.valueAt(start, slots) - rent(option, start, sums);
                if (profit > most) {
                    most = profit;
                    taken = option;
                    takenStart = start;
                }
            }
        }
        if (taken != null) {
            int end = Math.min(slots, takenStart + taken.slots());
            for (int slot = takenStart; slot < end; slot++) {
                excess[taken.group()][slot] += taken.devices();
            }
        }
        return most;
    }

    private void move(double[][] excess, double gap) {
        double norm = 0;
        for (int group = 0; group < excess.length; group++) {
            for (int slot = 0; slot < slots; slot++) {
                // A price of zero cannot fall: that part of the direction leads nowhere.
                if (price[group][slot] > 0 || excess[group][slot] > 0) {
                    norm += excess[group][slot] * excess[group][slot];
                }
            }
        }
        if (norm == 0) {
            return;
        }
        double length = step * Math.max(gap, 0) / norm;
        double[][] next = new double[price.length][slots];
        for (int group = 0; group < price.length; group++) {
            for (int slot = 0; slot < slots; slot++) {
                next[group][slot] = Math.max(0, price[group][slot] + length * excess[group][slot]);
            }
        }
        price = next;
    }

    /** What an option would pay for its devices at that start. */
    double rent(Instance.Option option, int start, double[] sums) {
        return option.devices() * (sums[Math.min(slots, start + option.slots())] - sums[start]);
    }

    /** What all capacity is worth at some prices. */
    double worthOfAll(double[][] prices) {
        double total = 0;
        for (int group = 0; group < capacity.length; group++) {
            for (int slot = 0; slot < slots; slot++) {
                total += prices[group][slot] * capacity[group][slot];
            }
        }
        return total;
    }

    /** Sums of prices from the first slot, by group. */
    static double[][] ahead(double[][] prices) {
        double[][] sums = new double[prices.length][];
        for (int group = 0; group < prices.length; group++) {
            sums[group] = new double[prices[group].length + 1];
            for (int slot = 0; slot < prices[group].length; slot++) {
                sums[group][slot + 1] = sums[group][slot] + prices[group][slot];
            }
        }
        return sums;
    }

    /** Options of all items together times their starts: the work of one step. */
    static long effort(List<Instance.Item> items) {
        return items.stream()
                .flatMap(item -> item.options().stream())
                .mapToLong(option -> option.lastStart() + 1L)
                .sum();
    }
}
