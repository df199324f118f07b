package dev.supercargo.advice.readiness;

import java.util.List;

/**
 * A share of 0 to 1 that rises with a quantity: straight between its points over the quantity's logarithm, because
 * doubling a memory of 8 GB helps as much as doubling one of 32 GB; flat outside of them.
 */
final class Curve {

    /**
     * One corner.
     *
     * @param at the quantity, above 0
     * @param share 0 to 1
     */
    record Point(double at, Share share) {}

    private final List<Point> points;

    private Curve(List<Point> points) {
        this.points = points;
    }

    /** @param rising corners, both of whose sides rise */
    static Curve through(Point... rising) {
        return new Curve(List.of(rising));
    }

    static Point at(double quantity, double share) {
        return new Point(quantity, new Share(share));
    }

    double share(double quantity) {
        Point before = points.getFirst();
        if (quantity <= before.at()) {
            return before.share().value();
        }
        for (Point after : points) {
            if (quantity <= after.at()) {
                double way = Math.log(quantity / before.at()) / Math.log(after.at() / before.at());
                double low = before.share().value();
                return low + way * (after.share().value() - low);
            }
            before = after;
        }
        return before.share().value();
    }
}
