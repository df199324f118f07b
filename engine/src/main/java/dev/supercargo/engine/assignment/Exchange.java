package dev.supercargo.engine.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Improves a packing by exchanges: what was left out pushes out what is worth less together, and what was pushed out is
 * placed elsewhere if there is room. Every exchange raises the value, so it ends.
 */
final class Exchange {

    private final Instance instance;
    private final Greedy greedy;
    private final double[][] ahead;

    Exchange(Instance instance, Greedy greedy, double[][] prices) {
        this.instance = instance;
        this.greedy = greedy;
        this.ahead = Dual.ahead(prices);
    }

    /** At most {@code tries} attempts. */
    Packing improve(Packing packing, int tries) {
        Packing best = packing;
        int left = tries;
        boolean changed = true;
        while (changed && left > 0) {
            changed = false;
            for (int item = 0; item < instance.items().size() && left > 0; item++) {
                if (!best.isPlaced(item)
                        && !instance.items().get(item).options().isEmpty()) {
                    left--;
                    Packing better = pushIn(best, item);
                    if (better.value() > best.value()) {
                        best = better;
                        changed = true;
                    }
                }
            }
        }
        return best;
    }

    private Packing pushIn(Packing from, int item) {
        Packing best = from;
        List<Instance.Option> options = instance.items().get(item).options();
        for (int o = 0; o < options.size(); o++) {
            Instance.Option option = options.get(o);
            for (int start = 0; start <= option.lastStart(); start++) {
                for (int pool : option.isPinned() ? new int[] {option.pool()} : instance.poolsOf(option.group())) {
                    Packing tried = exchange(from, item, o, start, pool);
                    if (tried.value() > best.value()) {
                        best = tried;
                    }
                }
            }
        }
        return best;
    }

    private Packing exchange(Packing from, int item, int o, int start, int pool) {
        Instance.Option option = instance.items().get(item).options().get(o);
        Packing tried = from.copy();
        List<Integer> out = new ArrayList<>();
        for (int other : inTheWay(from, option, start, pool)) {
            if (tried.fits(pool, option, start)
                    && tried.affordable(instance.items().get(item), option)) {
                break;
            }
            tried.remove(other);
            out.add(other);
        }
        if (!tried.fits(pool, option, start)
                || !tried.affordable(instance.items().get(item), option)) {
            return from;
        }
        tried.place(item, o, start, pool);
        out.stream()
                .sorted(Comparator.<Integer>comparingLong(other ->
                        -instance.items().get(other).options().getFirst().value()))
                .forEach(other -> greedy.insert(tried, other, ahead));
        return tried;
    }

    /** What holds devices of the pool in those slots, the least valuable per device first. */
    private List<Integer> inTheWay(Packing packing, Instance.Option option, int start, int pool) {
        List<Integer> others = new ArrayList<>();
        int end = packing.end(option, start);
        for (int other = 0; other < instance.items().size(); other++) {
            if (packing.isPlaced(other) && packing.poolOf(other) == pool) {
                Instance.Option held = instance.items().get(other).options().get(packing.optionOf(other));
                if (packing.startOf(other) < end && start < packing.end(held, packing.startOf(other))) {
                    others.add(other);
                }
            }
        }
        others.sort(Comparator.<Integer>comparingDouble(other -> {
                    Instance.Option held = instance.items().get(other).options().get(packing.optionOf(other));
                    return (double) held.value() / held.devices();
                })
                .thenComparing(other -> other));
        return others;
    }
}
