package dev.supercargo.engine.assignment;

import java.util.Arrays;

/** A plan in the making: what is placed where and when, and what is left. Placing and removing undo each other exactly. */
final class Packing {

    private final Instance instance;
    private final int[][] free;
    private final long[][] groupFree;
    private final long[] budget;
    private final int[] option;
    private final int[] start;
    private final int[] pool;
    private long value;

    Packing(Instance instance) {
        this.instance = instance;
        int slots = instance.horizon().slots();
        this.free = new int[instance.pools().size()][slots];
        this.groupFree = new long[instance.groups().size()][slots];
        for (int p = 0; p < free.length; p++) {
            for (int slot = 0; slot < slots; slot++) {
                free[p][slot] = instance.free(p, slot);
                groupFree[instance.groupOf(p)][slot] += free[p][slot];
            }
        }
        this.budget = new long[instance.budgetIds().size()];
        for (int b = 0; b < budget.length; b++) {
            budget[b] = instance.budgetLeft(b);
        }
        this.option = new int[instance.items().size()];
        Arrays.fill(option, -1);
        this.start = new int[option.length];
        this.pool = new int[option.length];
    }

    /** Another one with the same content. */
    Packing copy() {
        Packing copy = new Packing(instance);
        for (int item = 0; item < option.length; item++) {
            if (option[item] >= 0) {
                copy.place(item, option[item], start[item], pool[item]);
            }
        }
        return copy;
    }

    long value() {
        return value;
    }

    boolean isPlaced(int item) {
        return option[item] >= 0;
    }

    int optionOf(int item) {
        return option[item];
    }

    int startOf(int item) {
        return start[item];
    }

    int poolOf(int item) {
        return pool[item];
    }

    long budgetLeft(int number) {
        return budget[number];
    }

    int free(int number, int slot) {
        return free[number][slot];
    }

    boolean affordable(Instance.Item item, Instance.Option wanted) {
        for (int number : item.budgets()) {
            if (wanted.spend() > budget[number]) {
                return false;
            }
        }
        return true;
    }

    /** Spends on something outside the plan, an alternative; false if a budget does not allow it. */
    boolean spend(int[] budgets, long amount) {
        for (int number : budgets) {
            if (amount > budget[number]) {
                return false;
            }
        }
        for (int number : budgets) {
            budget[number] -= amount;
        }
        return true;
    }

    /** The fullest pool that has room for the option at that start; -1 if there is none. */
    int poolFor(Instance.Option wanted, int from) {
        if (wanted.isPinned()) {
            return fits(wanted.pool(), wanted, from) ? wanted.pool() : -1;
        }
        int to = end(wanted, from);
        for (int slot = from; slot < to; slot++) {
            if (groupFree[wanted.group()][slot] < wanted.devices()) {
                return -1;
            }
        }
        int best = -1;
        for (int candidate : instance.poolsOf(wanted.group())) {
            if (fits(candidate, wanted, from) && (best < 0 || free[candidate][from] < free[best][from])) {
                best = candidate;
            }
        }
        return best;
    }

    boolean fits(int candidate, Instance.Option wanted, int from) {
        int[] row = free[candidate];
        int to = end(wanted, from);
        for (int slot = from; slot < to; slot++) {
            if (row[slot] < wanted.devices()) {
                return false;
            }
        }
        return true;
    }

    int end(Instance.Option wanted, int from) {
        return Math.min(instance.horizon().slots(), from + wanted.slots());
    }

    void place(int item, int chosen, int from, int into) {
        option[item] = chosen;
        start[item] = from;
        pool[item] = into;
        change(item, 1);
    }

    void remove(int item) {
        change(item, -1);
        option[item] = -1;
    }

    private void change(int item, int sign) {
        Instance.Item which = instance.items().get(item);
        Instance.Option what = which.options().get(option[item]);
        int to = end(what, start[item]);
        for (int slot = start[item]; slot < to; slot++) {
            free[pool[item]][slot] -= sign * what.devices();
            groupFree[what.group()][slot] -= (long) sign * what.devices();
        }
        for (int number : which.budgets()) {
            budget[number] -= sign * what.spend();
        }
        value += sign * what.valueAt(start[item], instance.horizon().slots());
    }
}
