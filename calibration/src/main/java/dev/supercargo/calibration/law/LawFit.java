package dev.supercargo.calibration.law;

import dev.supercargo.engine.prediction.law.Law;
import dev.supercargo.engine.prediction.law.LawShape;
import dev.supercargo.engine.prediction.law.Novelty;
import dev.supercargo.engine.prediction.law.Point;
import dev.supercargo.engine.prediction.law.Regime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits a law: weights by solving {@code (K + noise) · weights = logarithms − mean}, intervals by predicting every
 * sample from the others. Leaving a group out needs no second solution, because the inverse of the covariance gives the
 * blind errors of a group as {@code (K⁻¹ of the group)⁻¹ · weights of the group} (Rasmussen and Williams, 5.4.2).
 */
public final class LawFit {

    /** Relative spread of repeated measurements inside one configuration that averaging takes away. */
    private static final double REPEAT = 0.05;
    /** Blind errors of a label count as much as this many of the average when its spread is estimated. */
    private static final double SPREAD_PRIOR = 10;

    /** Of each regime, enough for a quantile. */
    private static final int JUDGES_MAX = 250;

    private static final int FEWEST = 20;

    private final LawShape shape;
    private final double mean;
    private final List<Regime> regimes;
    private final double coverage;

    /**
     * @param regimes best known first; their scales are replaced
     * @param coverage share of blind predictions of each regime that the 90 % interval shall hold; a little above or
     *     below 0.9 where unseen rows lie further away or nearer than rows left out
     */
    public LawFit(LawShape shape, double mean, List<Regime> regimes, double coverage) {
        this.shape = shape;
        this.coverage = coverage;
        this.mean = mean;
        this.regimes = regimes;
    }

    public Law fit(List<Sample> measured) {
        List<Sample> samples = Sample.merged(measured);
        int size = samples.size();
        double[][] covariance = new double[size][];
        double[] centred = new double[size];
        for (int row = 0; row < size; row++) {
            covariance[row] = new double[row + 1];
            for (int column = 0; column < row; column++) {
                covariance[row][column] = shape.covariance(
                        samples.get(row).point(), samples.get(column).point());
            }
            Point point = samples.get(row).point();
            covariance[row][row] = shape.covariance(point, point)
                    + shape.noise() * shape.noise()
                    + REPEAT * REPEAT / samples.get(row).count();
            centred[row] = samples.get(row).logarithm() - mean;
        }
        Cholesky solved = new Cholesky(covariance);
        double[] weights = solved.solve(centred);
        List<Point> centres = samples.stream().map(Sample::point).toList();
        Law law = new Law(shape, mean, regimes, Map.of(), centres, weights);
        return judged(law, samples, solved.inverse(), weights);
    }

    private Law judged(Law law, List<Sample> samples, double[][] inverse, double[] weights) {
        List<double[]> errors = new ArrayList<>();
        for (int regime = 0; regime < regimes.size(); regime++) {
            errors.add(blindErrors(samples, inverse, weights, regime));
        }
        Map<String, Double> spreads = spreads(samples, errors.getFirst());
        List<Regime> scaled = new ArrayList<>();
        double before = 1;
        for (int regime = 0; regime < regimes.size(); regime++) {
            double[] ratios = ratios(samples, errors.get(regime), spreads, regime);
            // A regime is not trusted more than a better known one, nor on the word of a few.
            double own = ratios.length < FEWEST ? 0 : quantile(ratios);
            before = regime == 0 && own > 0 ? own : Math.max(before, own);
            scaled.add(regimes.get(regime).withScale(before));
        }
        return law.with(scaled, spreads);
    }

    private double[] blindErrors(List<Sample> samples, double[][] inverse, double[] weights, int regime) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            groups.computeIfAbsent(samples.get(i).groups().get(regime), absent -> new ArrayList<>())
                    .add(i);
        }
        double[] errors = new double[samples.size()];
        for (List<Integer> group : groups.values()) {
            double[][] block = new double[group.size()][];
            double[] right = new double[group.size()];
            for (int row = 0; row < block.length; row++) {
                block[row] = new double[row + 1];
                for (int column = 0; column <= row; column++) {
                    block[row][column] = inverse[group.get(row)][group.get(column)];
                }
                right[row] = weights[group.get(row)];
            }
            double[] blind = new Cholesky(block).solve(right);
            for (int row = 0; row < blind.length; row++) {
                errors[group.get(row)] = blind[row];
            }
        }
        return errors;
    }

    /** By first label, drawn towards the average of all: some workloads repeat less well than others. */
    private static Map<String, Double> spreads(List<Sample> samples, double[] errors) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        double[] all = new double[2];
        for (int i = 0; i < errors.length; i++) {
            // Bounded, so that one broken row does not widen a whole workload.
            double square = Math.min(1, errors[i] * errors[i]);
            double[] sum = sums.computeIfAbsent(samples.get(i).point().label(0), absent -> new double[2]);
            sum[0] += square;
            sum[1]++;
            all[0] += square;
            all[1]++;
        }
        double average = all[1] == 0 ? 0 : all[0] / all[1];
        Map<String, Double> spreads = new HashMap<>();
        sums.forEach((label, sum) ->
                spreads.put(label, Math.sqrt((sum[0] + SPREAD_PRIOR * average) / (sum[1] + SPREAD_PRIOR))));
        return spreads;
    }

    private double[] ratios(List<Sample> samples, double[] errors, Map<String, Double> spreads, int regime) {
        int stride = Math.max(1, errors.length / JUDGES_MAX);
        double[] ratios = new double[errors.length];
        int count = 0;
        for (int i = 0; i < errors.length; i += stride) {
            Sample asked = samples.get(i);
            List<Novelty> terms = shape.terms().stream()
                    .map(term -> new Novelty(term, asked.point()))
                    .toList();
            int best = regimes.size() - 1;
            for (Sample other : samples) {
                if (!other.groups().get(regime).equals(asked.groups().get(regime))) {
                    best = Math.min(best, shared(asked.point(), other.point()));
                    terms.forEach(term -> term.see(other.point()));
                }
            }
            if (best == regime) {
                double spread = spreads.getOrDefault(asked.point().label(0), 0.0);
                double variance = shape.noise() * shape.noise()
                        + terms.stream().mapToDouble(Novelty::variance).sum()
                        + spread * spread;
                ratios[count++] = Math.abs(errors[i]) / Math.sqrt(variance);
            }
        }
        return Arrays.copyOf(ratios, count);
    }

    private int shared(Point one, Point other) {
        for (int regime = 0; regime < regimes.size(); regime++) {
            if (regimes.get(regime).same().stream()
                    .allMatch(column -> one.label(column).equals(other.label(column)))) {
                return regime;
            }
        }
        return regimes.size() - 1;
    }

    private double quantile(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Math.max(0.3, sorted[Math.min(sorted.length - 1, (int) Math.ceil(coverage * (sorted.length + 1)) - 1)]);
    }
}
