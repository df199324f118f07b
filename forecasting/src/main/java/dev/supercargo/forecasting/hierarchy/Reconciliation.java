package dev.supercargo.forecasting.hierarchy;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings forecasts of a hierarchy into agreement with the least change, weighed by how sure each is of itself: minimum trace
 * reconciliation (Wickramasuriya, Athanasopoulos, Hyndman, JASA 114, 2019) with a diagonal covariance. With S the matrix
 * that sums parts and W the variances, parts become (S'W⁻¹S)⁻¹ S'W⁻¹ ŷ. Measured in W⁻¹, the result is never further from
 * what comes than the forecasts were, whatever comes, since what comes adds up, too; where a part would become negative it
 * is 0 and the sums follow, which leaves that guarantee. Pure, linear in the number of steps.
 */
public final class Reconciliation {

    /** Keeps a forecast that claims to know exactly from overruling all others by infinitely much. */
    private static final double VARIANCE_MIN_SHARE = 1e-6;

    private final Hierarchy hierarchy;
    private final double[] precision;
    private final double[][] factor;
    private final int[] position;

    private Reconciliation(Hierarchy hierarchy, double[] precision) {
        this.hierarchy = hierarchy;
        this.precision = precision;
        int[] bottom = hierarchy.bottom();
        this.position = new int[hierarchy.size()];
        for (int i = 0; i < bottom.length; i++) {
            position[bottom[i]] = i;
        }
        this.factor = cholesky(normal());
    }

    /** @param variances of the error of each forecast, in the order of the labels; 0 or more */
    public static Reconciliation of(Hierarchy hierarchy, double[] variances) {
        if (variances.length != hierarchy.size()) {
            throw new IllegalArgumentException(
                    hierarchy.size() + " series need as many variances, but there are " + variances.length);
        }
        double largest = 0;
        for (double variance : variances) {
            if (!(variance >= 0) || !Double.isFinite(variance)) {
                throw new IllegalArgumentException("a variance is finite and 0 or more, but one is " + variance);
            }
            largest = Math.max(largest, variance);
        }
        double floor = largest == 0 ? 1 : largest * VARIANCE_MIN_SHARE;
        double[] precision = new double[variances.length];
        for (int i = 0; i < precision.length; i++) {
            precision[i] = 1 / Math.max(variances[i], floor);
        }
        return new Reconciliation(hierarchy, precision);
    }

    /**
     * @param forecasts one array of equal length for each series, in the order of the labels; not changed
     * @return likewise; every sum equals the sum of its parts, nothing is negative
     */
    public List<double[]> reconcile(List<double[]> forecasts) {
        int steps = forecasts.getFirst().length;
        List<double[]> agreed = new ArrayList<>();
        for (int i = 0; i < hierarchy.size(); i++) {
            agreed.add(new double[steps]);
        }
        for (int step = 0; step < steps; step++) {
            double[] parts = solve(weighted(forecasts, step));
            for (int series = 0; series < hierarchy.size(); series++) {
                double sum = 0;
                for (int part : hierarchy.parts(series)) {
                    sum += Math.max(0, parts[position[part]]);
                }
                agreed.get(series)[step] = sum;
            }
        }
        return agreed;
    }

    /** S'W⁻¹S. */
    private double[][] normal() {
        int size = hierarchy.bottom().length;
        double[][] normal = new double[size][size];
        for (int series = 0; series < hierarchy.size(); series++) {
            int[] parts = hierarchy.parts(series);
            for (int one : parts) {
                for (int other : parts) {
                    normal[position[one]][position[other]] += precision[series];
                }
            }
        }
        return normal;
    }

    /** S'W⁻¹ŷ. */
    private double[] weighted(List<double[]> forecasts, int step) {
        double[] weighted = new double[factor.length];
        for (int series = 0; series < hierarchy.size(); series++) {
            for (int part : hierarchy.parts(series)) {
                weighted[position[part]] += precision[series] * forecasts.get(series)[step];
            }
        }
        return weighted;
    }

    /** Each part is a series of its own with a positive precision, so that the matrix is positive definite. */
    private static double[][] cholesky(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }

    private double[] solve(double[] right) {
        int size = right.length;
        double[] solution = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= factor[i][k] * solution[k];
            }
            solution[i] /= factor[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= factor[k][i] * solution[k];
            }
            solution[i] /= factor[i][i];
        }
        return solution;
    }
}
