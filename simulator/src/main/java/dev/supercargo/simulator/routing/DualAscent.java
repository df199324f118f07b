package dev.supercargo.simulator.routing;

import java.util.Arrays;

/**
 * Searches for prices at which a Lagrangian bound is high. First every price goes its own way by the sign of what is taken
 * too much, with steps that grow as long as the sign stays and shrink when it turns: that soon finds the hours in which
 * nodes stand idle and are worth nothing. Then subgradient steps of Polyak's length improve on the best prices found.
 */
final class DualAscent {

    private static final int SIGN_ROUNDS = 20;
    private static final int ROUNDS = 120;
    private static final double FIRST_SIGN_STEP = 0.003;
    private static final double LONGER = 1.3;
    private static final double SHORTER = 0.5;
    private static final double FIRST_STEP = 0.3;
    private static final int PATIENCE = 4;
    private static final double IMPATIENCE = 0.7;

    /** How far above the best bound a step aims at most. */
    private static final double AIM = 1.05;

    /** A concave function of the prices. */
    interface Dual {
        /**
         * The bound at some prices.
         *
         * @param excess receives what is taken less what there is, the slope of the bound
         */
        double at(double[] price, double[] excess);
    }

    private final Dual dual;
    private final double known;
    private double best;
    private double[] bestPrice;
    private double[] bestExcess;

    private DualAscent(Dual dual, double[] start, double known) {
        this.dual = dual;
        this.known = known;
        this.bestPrice = start;
        this.bestExcess = new double[start.length];
        this.best = dual.at(start, bestExcess);
    }

    /**
     * The highest bound found.
     *
     * @param start prices, positive where one may matter
     * @param known a value that no bound exceeds
     */
    static double climb(Dual dual, double[] start, double known) {
        DualAscent ascent = new DualAscent(dual, start, known);
        ascent.bySigns();
        ascent.bySlopes();
        return ascent.best;
    }

    private void bySigns() {
        double[] price = bestPrice;
        double[] excess = bestExcess;
        double[] step = Arrays.stream(price).map(each -> each * FIRST_SIGN_STEP).toArray();
        double[] before = new double[price.length];
        for (int round = 0; round < SIGN_ROUNDS; round++) {
            double[] next = new double[price.length];
            for (int at = 0; at < price.length; at++) {
                double sign = Math.signum(excess[at]);
                step[at] *= sign * before[at] > 0 ? LONGER : sign * before[at] < 0 ? SHORTER : 1;
                before[at] = sign;
                next[at] = Math.max(0, price[at] + sign * step[at]);
            }
            price = next;
            excess = look(price).excess();
        }
    }

    private void bySlopes() {
        double[] price = bestPrice;
        Look look = new Look(best, bestExcess);
        double share = FIRST_STEP;
        int stalled = 0;
        for (int round = SIGN_ROUNDS; round < ROUNDS; round++) {
            double norm = 0;
            for (int at = 0; at < price.length; at++) {
                norm += price[at] > 0 || look.excess()[at] > 0 ? look.excess()[at] * look.excess()[at] : 0;
            }
            double length = norm == 0 ? 0 : share * (Math.min(known, best * AIM) - look.bound()) / norm;
            double[] next = new double[price.length];
            for (int at = 0; at < price.length; at++) {
                next[at] = Math.max(0, price[at] + length * look.excess()[at]);
            }
            double highest = best;
            price = next;
            look = look(price);
            stalled = best > highest ? 0 : stalled + 1;
            share *= stalled > 0 && stalled % PATIENCE == 0 ? IMPATIENCE : 1;
        }
    }

    private record Look(double bound, double[] excess) {}

    private Look look(double[] price) {
        double[] excess = new double[price.length];
        double bound = dual.at(price, excess);
        if (bound > best) {
            best = bound;
            bestPrice = price;
            bestExcess = excess;
        }
        return new Look(bound, excess);
    }
}
