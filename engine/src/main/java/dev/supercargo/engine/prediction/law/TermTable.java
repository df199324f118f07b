package dev.supercargo.engine.prediction.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One term with all centres that look the same to it merged, which makes an answer cheap: a level has one row per
 * combination of labels, however many centres there are.
 */
final class TermTable {

    /** Squared distance beyond which nothing resembles any more: exp(−18) is 10⁻⁸. */
    private static final double FAR = 36;

    private static final int COARSE_VALUES = 3;

    private final Term term;
    private final int[] same;
    /** Near columns with few values, whose distances many rows share. */
    private final int[] coarse;

    private final double[] coarseInverse;
    private final int[] fine;
    private final double[] fineInverse;
    private final Map<Object, Rows> rows = new HashMap<>();

    private TermTable(Term term, List<Point> centres) {
        this.term = term;
        this.same = ints(term.same());
        Map<Boolean, List<Integer>> split = IntStream.range(0, term.near().size())
                .boxed()
                .collect(Collectors.partitioningBy(i -> isCoarse(term.near().get(i), centres)));
        List<Integer> first = Objects.requireNonNull(split.get(true));
        List<Integer> second = Objects.requireNonNull(split.get(false));
        this.coarse = ints(first.stream().map(term.near()::get).toList());
        this.coarseInverse = inverse(first.stream().map(term.lengths()::get).toList());
        this.fine = ints(second.stream().map(term.near()::get).toList());
        this.fineInverse = inverse(second.stream().map(term.lengths()::get).toList());
    }

    static TermTable of(Term term, List<Point> centres, double[] weights) {
        Map<Object, Builder> builders = new HashMap<>();
        TermTable table = new TermTable(term, centres);
        for (int i = 0; i < weights.length; i++) {
            Point centre = centres.get(i);
            Object key = table.key(centre);
            if (key != null) {
                builders.computeIfAbsent(key, absent -> new Builder()).add(centre, weights[i], table);
            }
        }
        builders.forEach((key, builder) -> table.rows.put(key, builder.rows()));
        return table;
    }

    private static boolean isCoarse(int column, List<Point> centres) {
        return centres.stream()
                        .mapToDouble(centre -> centre.number(column))
                        .distinct()
                        .limit(COARSE_VALUES + 1L)
                        .count()
                <= COARSE_VALUES;
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] inverse(List<Double> lengths) {
        return lengths.stream().mapToDouble(length -> 1 / length).toArray();
    }

    /** Adds what the term says of a point, and what it leaves unexplained. */
    void add(Point point, Sum sum) {
        double slope = term.slopeOf(point);
        Object key = key(point);
        Rows found = key == null ? null : rows.get(key);
        if (found == null) {
            sum.unexplained += term.unexplained(slope, 0, 0, 0);
            return;
        }
        double total = 0;
        double nearest = FAR;
        for (Group group : found.groups) {
            double apart = squares(point, coarse, coarseInverse, group.at, 0);
            for (int row = 0; row < group.weights.length && apart < FAR; row++) {
                double squares = apart + squares(point, fine, fineInverse, group.numbers, row * fine.length);
                if (squares < FAR) {
                    total += group.weights[row] * (squares == 0 ? 1 : Math.exp(-squares / 2));
                    nearest = Math.min(nearest, squares);
                }
            }
        }
        double closest = nearest == FAR ? 0 : Math.exp(-nearest / 2);
        sum.logarithm += term.variance() * slope * total;
        sum.unexplained += term.unexplained(slope, closest, found.low, found.high);
    }

    private static double squares(Point point, int[] columns, double[] inverse, double[] at, int offset) {
        double squares = 0;
        for (int i = 0; i < columns.length; i++) {
            double distance = (point.number(columns[i]) - at[offset + i]) * inverse[i];
            squares += distance * distance;
        }
        return squares;
    }

    private @Nullable Object key(Point point) {
        if (same.length == 1) {
            String label = point.label(same[0]);
            return label.isEmpty() ? null : label;
        }
        String[] labels = new String[same.length];
        for (int i = 0; i < same.length; i++) {
            labels[i] = point.label(same[i]);
            if (labels[i].isEmpty()) {
                return null;
            }
        }
        return Arrays.asList(labels);
    }

    /** Running totals over the terms. */
    static final class Sum {
        double logarithm;
        double unexplained;
    }

    private record Rows(List<Group> groups, double low, double high) {}

    /** Rows that share their values in the coarse columns. */
    private record Group(double[] at, double[] numbers, double[] weights) {}

    private static final class Builder {
        private final Map<List<Double>, Map<List<Double>, Double>> merged = new LinkedHashMap<>();
        private double low = Double.MAX_VALUE;
        private double high = -Double.MAX_VALUE;

        void add(Point centre, double weight, TermTable table) {
            double slope = table.term.slopeOf(centre);
            low = Math.min(low, slope);
            high = Math.max(high, slope);
            merged.computeIfAbsent(values(centre, table.coarse), absent -> new LinkedHashMap<>())
                    .merge(values(centre, table.fine), weight * slope, Double::sum);
        }

        Rows rows() {
            List<Group> groups = new ArrayList<>();
            merged.forEach((at, rows) -> groups.add(new Group(
                    flat(List.of(at)),
                    flat(rows.keySet()),
                    rows.values().stream().mapToDouble(Double::doubleValue).toArray())));
            return new Rows(List.copyOf(groups), low, high);
        }

        private static List<Double> values(Point centre, int[] columns) {
            List<Double> values = new ArrayList<>();
            for (int column : columns) {
                values.add(centre.number(column));
            }
            return values;
        }

        private static double[] flat(Collection<List<Double>> tuples) {
            return tuples.stream()
                    .flatMap(List::stream)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
    }
}
