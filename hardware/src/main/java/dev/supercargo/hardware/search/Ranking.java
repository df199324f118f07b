package dev.supercargo.hardware.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in one order, computed once: a page is then read off without sorting. */
final class Ranking {

    private final int[] rows;
    private final int[] places;

    private Ranking(int[] rows) {
        this.rows = rows;
        this.places = new int[rows.length];
        for (int place = 0; place < rows.length; place++) {
            places[rows[place]] = place;
        }
    }

    /** @param ranks by row, smaller first; what is not a number comes last; ties by row */
    static Ranking of(double[] ranks) {
        return new Ranking(IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> ranks[row]))
                .mapToInt(Integer::intValue)
                .toArray());
    }

    int placeOf(int row) {
        return places[row];
    }

    /** Up to {@code limit} of {@code wanted} that come after {@code place}. */
    List<Integer> in(BitSet wanted, int place, int limit) {
        List<Integer> found = new ArrayList<>();
        for (int next = place + 1; next < rows.length && found.size() < limit; next++) {
            if (wanted.get(rows[next])) {
                found.add(rows[next]);
            }
        }
        return found;
    }
}
