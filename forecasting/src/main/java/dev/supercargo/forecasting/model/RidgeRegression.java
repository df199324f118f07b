package dev.supercargo.forecasting.model;

/**
 * Least squares with forgetting and a small ridge, from sums that grow by one observation at a time, so that a fit at
 * every moment of the past costs no more than one. The last regressor is the constant, which the ridge leaves alone;
 * the others are penalised in proportion to their variance. Confined to the one fit that creates it.
 */
final class RidgeRegression {

    /** Keeps the factorisation going when regressors are collinear. */
    private static final double JITTER = 1e-9;

    private final int size;
    private final double forgetting;
    private final double ridge;
    private final double[][] squares;
    private final double[] products;
    private double weight;

    /**
     * @param size regressors, the constant included
     * @param forgetting weight of an observation relative to the next, 0 to 1
     * @param ridge penalty, as a number of observations
     */
    RidgeRegression(int size, double forgetting, double ridge) {
        this.size = size;
        this.forgetting = forgetting;
        this.ridge = ridge;
        this.squares = new double[size][size];
        this.products = new double[size];
    }

    void add(double[] regressors, double response) {
        for (int i = 0; i < size; i++) {
            double[] row = squares[i];
            for (int j = 0; j <= i; j++) {
                row[j] = forgetting * row[j] + regressors[i] * regressors[j];
            }
            products[i] = forgetting * products[i] + regressors[i] * response;
        }
        weight = forgetting * weight + 1;
    }

    /** The coefficients, by Cholesky factorisation. */
    double[] solve() {
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = squares[i][j] + (i == j ? penalty(i) : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    lower[i][i] = Math.sqrt(Math.max(sum, floor(i)));
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return backwards(lower, forwards(lower));
    }

    private double penalty(int i) {
        double mean = squares[size - 1][i] / weight;
        double variance = Math.max(0, squares[i][i] / weight - mean * mean);
        return (i == size - 1 ? 0 : ridge * variance) + JITTER * squares[i][i];
    }

    /** Positive also for a regressor that was always 0, whose coefficient then is 0. */
    private double floor(int i) {
        return squares[i][i] == 0 ? 1 : JITTER * squares[i][i];
    }

    private double[] forwards(double[][] lower) {
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = products[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * y[k];
            }
            y[i] = sum / lower[i][i];
        }
        return y;
    }

    private double[] backwards(double[][] lower, double[] y) {
        double[] x = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double sum = y[i];
            for (int k = i + 1; k < size; k++) {
                sum -= lower[k][i] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }
}
