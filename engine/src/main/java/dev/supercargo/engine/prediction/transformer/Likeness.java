package dev.supercargo.engine.prediction.transformer;

import java.util.List;

/**
 * What measurements of like runs say about the error left in a prediction: a Gaussian process over the place of runs.
 * Part of the error is common to a software on an accelerator, the rest is alike for neighbours only, so that points of
 * one regime do not spoil another.
 */
final class Likeness {

    /** Share of the error that all runs of one software on one accelerator have in common. */
    private static final double COMMON = 0.5;
    /** Distance in natural logarithms at which two runs have little else in common. */
    private static final double REACH = 2.0;
    /** Share of the error's variance that belongs to a run alone: releases, settings nobody states. */
    private static final double ALONE = 0.15;
    /** Repeating a measurement changes it by about 3 %. */
    private static final double NOISE = 0.03;
    /** Another precision is another kernel. */
    private static final double OTHER_WIDTH = 0.5;
    /** The nearest so many are looked at. */
    static final int POINTS_MAX = 24;

    private Likeness() {}

    /**
     * What is left.
     *
     * @param shift expected logarithm of measured over predicted
     * @param narrowing of the interval, 0 to 1
     */
    record Shift(double shift, double narrowing) {}

    /** A measured run with its remaining error. */
    record Point(double[] features, double error) {}

    /** @param deviation standard deviation of the error before anything was measured */
    static Shift of(double[] features, List<Point> points, double deviation) {
        int n = points.size();
        double[][] k = new double[n][n];
        double[] own = new double[n];
        double noise = NOISE * NOISE / (deviation * deviation);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                k[i][j] = alike(points.get(i).features(), points.get(j).features());
            }
            k[i][i] += noise;
            own[i] = alike(features, points.get(i).features());
        }
        decompose(k);
        double[] half = own.clone();
        forward(k, half);
        double explained = 0;
        for (double v : half) {
            explained += v * v;
        }
        backward(k, half);
        double shift = 0;
        for (int i = 0; i < n; i++) {
            shift += half[i] * points.get(i).error();
        }
        return new Shift(shift, Math.min(1, Math.sqrt(Math.max(0, 1 - explained) + ALONE)));
    }

    static double alike(double[] a, double[] b) {
        double distance = 0;
        for (int i = 0; i < Features.PLACE; i++) {
            distance += (a[i] - b[i]) * (a[i] - b[i]);
        }
        double width = a[Features.NARROWNESS] == b[Features.NARROWNESS] ? 1 : OTHER_WIDTH;
        return width * (COMMON + (1 - COMMON) * Math.exp(-distance / (2 * REACH * REACH)));
    }

    /** Cholesky's: the lower triangle becomes its own root. */
    private static void decompose(double[][] k) {
        for (int i = 0; i < k.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = k[i][j];
                for (int m = 0; m < j; m++) {
                    sum -= k[i][m] * k[j][m];
                }
                k[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / k[j][j];
            }
        }
    }

    private static void forward(double[][] l, double[] v) {
        for (int i = 0; i < v.length; i++) {
            double sum = v[i];
            for (int m = 0; m < i; m++) {
                sum -= l[i][m] * v[m];
            }
            v[i] = sum / l[i][i];
        }
    }

    private static void backward(double[][] l, double[] v) {
        for (int i = v.length - 1; i >= 0; i--) {
            double sum = v[i];
            for (int m = i + 1; m < v.length; m++) {
                sum -= l[m][i] * v[m];
            }
            v[i] = sum / l[i][i];
        }
    }
}
