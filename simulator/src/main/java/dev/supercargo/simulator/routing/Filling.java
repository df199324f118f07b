package dev.supercargo.simulator.routing;

import java.util.Arrays;

/** Does the work of one job with the cheapest pieces at hand. Used for one job after the other, to spare memory. */
final class Filling {

    /** Low bits of a rank that carry the piece: costs that differ by less than 2^-32 of themselves may swap. */
    private static final int PIECE_BITS = 20;

    private PricedPieces.Piece[] pieces = new PricedPieces.Piece[64];
    private double[] shares = new double[64];
    private int[] hours = new int[64];
    private long[] ranks = new long[64];
    private int count;

    void clear() {
        count = 0;
    }

    /** @param share of the piece that can be had, 0..1 */
    void add(PricedPieces.Piece piece, double share, int hour) {
        if (count == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * count);
            shares = Arrays.copyOf(shares, 2 * count);
            hours = Arrays.copyOf(hours, 2 * count);
            ranks = Arrays.copyOf(ranks, 2 * count);
        }
        if (count >= 1 << PIECE_BITS) {
            throw new IllegalStateException("a job with more than " + (1 << PIECE_BITS) + " pieces of work");
        }
        // Bits of positive doubles sort as the numbers do.
        ranks[count] = Double.doubleToLongBits(piece.cost()) >> PIECE_BITS << PIECE_BITS | count;
        pieces[count] = piece;
        shares[count] = share;
        hours[count++] = hour;
    }

    /**
     * Dollars for so much work, or for as much as is possible.
     *
     * @param excess is raised by the device-hours taken of nodes: of owned ones by hour, then of committed ones
     */
    double fill(double work, double[] excess) {
        Arrays.sort(ranks, 0, count);
        double left = work;
        double dollars = 0;
        for (int rank = 0; rank < count && left > 0; rank++) {
            int at = (int) (ranks[rank] & (1 << PIECE_BITS) - 1);
            PricedPieces.Piece piece = pieces[at];
            double taken = Math.min(left, piece.work() * shares[at]);
            double part = taken / piece.work();
            dollars += taken * piece.cost();
            excess[hours[at]] += part * piece.owned();
            excess[excess.length / 2 + hours[at]] += part * piece.committed();
            left -= taken;
        }
        return dollars;
    }
}
