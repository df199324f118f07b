package dev.supercargo.engine.prediction.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A learned function from configurations to a logarithm, with its uncertainty: {@code mean + Σ weight · covariance}
 * over the centres it was fitted to (Gaussian process regression, Rasmussen and Williams 2006, algorithm 2.1).
 * Immutable and thread-safe.
 */
public final class Law {

    private final LawShape shape;
    private final double mean;
    private final List<Regime> regimes;
    private final Map<String, Double> spreads;
    private final List<Point> centres;
    private final double[] weights;
    private final List<TermTable> tables;
    private final List<Map<List<String>, Integer>> counts;
    private final List<Set<String>> known;
    private final double spreadOfStrangers;

    /**
     * @param shape terms and columns
     * @param mean the logarithm far from every centre
     * @param regimes best known first; the last one requires no label
     * @param spreads deviation of the logarithm that repeated measurements of a first label show
     * @param centres configurations fitted to
     * @param weights one for each centre
     */
    public Law(
            LawShape shape,
            double mean,
            List<Regime> regimes,
            Map<String, Double> spreads,
            List<Point> centres,
            double... weights) {
        this.shape = shape;
        this.mean = mean;
        this.regimes = List.copyOf(regimes);
        this.spreads = Map.copyOf(spreads);
        this.centres = List.copyOf(centres);
        this.weights = weights.clone();
        if (centres.size() != weights.length || regimes.isEmpty()) {
            throw new IllegalArgumentException("a law needs a weight for each centre and a regime, but has "
                    + centres.size() + " centres, " + weights.length + " weights, " + regimes.size() + " regimes");
        }
        this.tables = shape.terms().stream()
                .map(term -> TermTable.of(term, this.centres, this.weights))
                .toList();
        this.counts = this.regimes.stream().map(this::countsOf).toList();
        this.known = IntStream.range(0, shape.labels().size())
                .mapToObj(column -> this.centres.stream()
                        .map(centre -> centre.label(column))
                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
        this.spreadOfStrangers =
                spreads.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    public Estimate at(Point point) {
        shape.check(point);
        TermTable.Sum sum = new TermTable.Sum();
        for (TermTable table : tables) {
            table.add(point, sum);
        }
        double spread = spreads.getOrDefault(point.label(0), spreadOfStrangers);
        int regime = regime(point);
        double deviation = Math.sqrt(shape.noise() * shape.noise() + sum.unexplained + spread * spread);
        return new Estimate(mean + sum.logarithm, regimes.get(regime).scale() * deviation, regime);
    }

    /** Whether some centre carries this label in this column. */
    public boolean knows(int column, String label) {
        return known.get(column).contains(label);
    }

    /** Centres whose labels in the columns of this regime are those of the point. */
    public int alike(Point point, int regime) {
        return counts.get(regime).getOrDefault(pick(point, regimes.get(regime).same()), 0);
    }

    public List<Regime> regimes() {
        return regimes;
    }

    public LawShape shape() {
        return shape;
    }

    double mean() {
        return mean;
    }

    Map<String, Double> spreads() {
        return spreads;
    }

    List<Point> centres() {
        return centres;
    }

    double weight(int centre) {
        return weights[centre];
    }

    private int regime(Point point) {
        for (int i = 0; i < regimes.size() - 1; i++) {
            if (alike(point, i) > 0) {
                return i;
            }
        }
        return regimes.size() - 1;
    }

    private Map<List<String>, Integer> countsOf(Regime regime) {
        Map<List<String>, Integer> seen = new HashMap<>();
        centres.forEach(centre -> seen.merge(pick(centre, regime.same()), 1, Integer::sum));
        return Map.copyOf(seen);
    }

    private static List<String> pick(Point point, List<Integer> columns) {
        List<String> picked = new ArrayList<>(columns.size());
        columns.forEach(column -> picked.add(point.label(column)));
        return picked;
    }

    @Override
    public String toString() {
        return shape.name() + " (" + centres.size() + " centres)";
    }

    /** The same law with other intervals. */
    public Law with(List<Regime> other, Map<String, Double> measured) {
        return new Law(shape, mean, other, new HashMap<>(measured), centres, weights);
    }
}
