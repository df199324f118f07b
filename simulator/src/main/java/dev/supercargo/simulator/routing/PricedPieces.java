package dev.supercargo.simulator.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * What jobs of one size can do hour by hour, if the devices of nodes have a price: the sides of the frontiers. Taking the
 * cheapest pieces first goes along every frontier from its beginning.
 */
final class PricedPieces {

    /**
     * A side of a frontier.
     *
     * @param cost dollars for a unit of work
     * @param work hours of reference work
     * @param owned device-hours of owned nodes; negative where the faster place takes fewer
     * @param committed the same of committed ones
     */
    record Piece(double cost, double work, double owned, double committed) {}

    private final List<List<Piece>> whole = new ArrayList<>();
    private final List<List<Piece>> parts = new ArrayList<>();
    private final double[] starts;

    /** @param nodes what nodes offer jobs of this size at their margin */
    PricedPieces(RentedFrontiers rented, List<NodeStand> nodes, NodePrices prices) {
        this.starts = new double[prices.hours()];
        for (int hour = 0; hour < prices.hours(); hour++) {
            List<Frontier.Stand> open = new ArrayList<>();
            starts[hour] = rented.leastStart();
            for (NodeStand node : nodes) {
                if (hour < prices.openHours()) {
                    Frontier.Stand priced = node.at(prices, hour);
                    open.add(priced);
                    starts[hour] = Math.min(starts[hour], priced.dollars() * node.startUpHours());
                }
            }
            List<Piece> pieces = new ArrayList<>();
            for (RentedFrontiers.Stretch stretch : rented.in(hour)) {
                cut(stretch.frontier().with(open), stretch.hours(), pieces);
            }
            whole.add(pieces);
            List<Piece> part = new ArrayList<>();
            cut(rented.widest(hour).with(open), 1, part);
            parts.add(part);
        }
    }

    private static void cut(Frontier frontier, double hours, List<Piece> pieces) {
        Frontier.Stand last = Frontier.Stand.NOWHERE;
        for (Frontier.Stand corner : frontier.corners()) {
            pieces.add(new Piece(
                    corner.slopeFrom(last),
                    (corner.work() - last.work()) * hours,
                    (corner.owned() - last.owned()) * hours,
                    (corner.committed() - last.committed()) * hours));
            last = corner;
        }
    }

    /** Of a whole hour. */
    List<Piece> in(int hour) {
        return whole.get(hour);
    }

    /** Of a part of an hour, whichever, per hour: as if all that is up at any moment of the hour were up in it. */
    List<Piece> inPartOf(int hour) {
        return parts.get(hour);
    }

    /** Dollars that a start in this hour costs at least. */
    double startIn(int hour) {
        return starts[hour];
    }

    /**
     * Nodes of one kind, for jobs of one size.
     *
     * @param stand at the margin
     */
    record NodeStand(Frontier.Stand stand, double startUpHours) {

        private Frontier.Stand at(NodePrices prices, int hour) {
            return new Frontier.Stand(
                    stand.work(),
                    stand.dollars() + stand.owned() * prices.owned(hour) + stand.committed() * prices.committed(hour),
                    stand.owned(),
                    stand.committed());
        }
    }
}
