package dev.supercargo.engine.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Packs items one after the other, the most profitable at given prices first, each where it profits most. */
final class Greedy {

    private final Instance instance;
    private final Dual dual;

    Greedy(Instance instance, Dual dual) {
        this.instance = instance;
        this.dual = dual;
    }

    /** By profit after rent: what the prices say. */
    Packing byProfit(double[][] prices) {
        double[][] ahead = Dual.ahead(prices);
        double[] key = new double[instance.items().size()];
        for (int item = 0; item < key.length; item++) {
            key[item] = dual.profit(instance.items().get(item), ahead);
        }
        return pack(key, ahead);
    }

    /** By value per device-slot: what scarcity without prices says. */
    Packing byDensity(double[][] prices) {
        double[] key = new double[instance.items().size()];
        for (int item = 0; item < key.length; item++) {
            key[item] = instance.items().get(item).options().stream()
                    .mapToDouble(option ->
                            (double) option.valueAt(0, instance.horizon().slots()) / option.devices() / option.slots())
                    .max()
                    .orElse(0);
        }
        return pack(key, Dual.ahead(prices));
    }

    private Packing pack(double[] key, double[][] ahead) {
        Packing packing = new Packing(instance);
        IntStream.range(0, key.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(item -> -key[item]).thenComparing(item -> item))
                .forEach(item -> insert(packing, item, ahead));
        return packing;
    }

    /** Places an item where its profit is highest, even at a loss to the prices as long as there is room. */
    boolean insert(Packing packing, int number, double[][] ahead) {
        Instance.Item item = instance.items().get(number);
        List<Instance.Option> options = item.options();
        double most = Double.NEGATIVE_INFINITY;
        int bestOption = -1;
        int bestStart = 0;
        int bestPool = 0;
        for (int o = 0; o < options.size(); o++) {
            Instance.Option option = options.get(o);
            if (!packing.affordable(item, option)) {
                continue;
            }
            for (int start = 0; start <= option.lastStart(); start++) {
                double profit = option.valueAt(start, instance.horizon().slots())
                        - dual.rent(option, start, ahead[option.group()]);
                if (profit > most) {
                    int pool = packing.poolFor(option, start);
                    if (pool >= 0) {
                        most = profit;
                        bestOption = o;
                        bestStart = start;
                        bestPool = pool;
                    }
                }
            }
        }
        if (bestOption >= 0) {
            packing.place(number, bestOption, bestStart, bestPool);
        }
        return bestOption >= 0;
    }
}
