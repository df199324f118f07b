package dev.supercargo.engine.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Looks at all plans, leaving out those that the shadow prices prove to be no better than the best one known. */
final class Exhaustive {

    private final Instance instance;
    private final double[][] ahead;
    private final double[] profit;
    private final double[] left;
    private final int[] order;
    private final Packing packing;
    private final Dual dual;
    private Packing best;
    private long looks;

    Exhaustive(Instance instance, Dual dual, Packing known, long looks) {
        this.instance = instance;
        this.dual = dual;
        this.ahead = Dual.ahead(dual.prices());
        this.best = known;
        this.looks = looks;
        this.packing = new Packing(instance);
        this.profit = new double[instance.items().size()];
        for (int item = 0; item < profit.length; item++) {
            profit[item] = dual.profit(instance.items().get(item), ahead);
        }
        this.order = IntStream.range(0, profit.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(
                                item -> -mostOf(instance.items().get(item)))
                        .thenComparing(item -> item))
                .mapToInt(Integer::intValue)
                .toArray();
        this.left = new double[order.length + 1];
        for (int depth = order.length - 1; depth >= 0; depth--) {
            left[depth] = left[depth + 1] + profit[order[depth]];
        }
    }

    /** Whether all plans were looked at within the number of looks allowed. */
    boolean run() {
        search(0, dual.worthOfAll(dual.prices()));
        return looks > 0;
    }

    Packing best() {
        return best;
    }

    /**
     * @param depth items decided
     * @param worth of the capacity that is left, at the shadow prices
     */
    private void search(int depth, double worth) {
        if (--looks <= 0) {
            return;
        }
        if (packing.value() > best.value()) {
            best = packing.copy();
        }
        // Half a millionth of a dollar covers the rounding of the sums: values are whole millionths.
        if (depth == order.length || packing.value() + worth + left[depth] < best.value() + 0.5) {
            return;
        }
        int number = order[depth];
        Instance.Item item = instance.items().get(number);
        List<Instance.Option> options = item.options();
        for (int o = 0; o < options.size(); o++) {
            Instance.Option option = options.get(o);
            if (!packing.affordable(item, option)) {
                continue;
            }
            int[] pools = option.isPinned() ? new int[] {option.pool()} : instance.poolsOf(option.group());
            for (int start = 0; start <= option.lastStart(); start++) {
                double rent = dual.rent(option, start, ahead[option.group()]);
                for (int pool : pools) {
                    if (packing.fits(pool, option, start)) {
                        packing.place(number, o, start, pool);
                        search(depth + 1, worth - rent);
                        packing.remove(number);
                    }
                }
            }
        }
        search(depth + 1, worth);
    }

    private static long mostOf(Instance.Item item) {
        return item.options().stream().mapToLong(Instance.Option::value).max().orElse(0);
    }
}
