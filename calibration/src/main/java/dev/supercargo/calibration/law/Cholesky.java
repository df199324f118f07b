package dev.supercargo.calibration.law;

/** Solves symmetric positive definite systems, in place and in a fixed order of operations. */
final class Cholesky {

    private final double[][] lower;

    /** Overwrites the lower triangle of {@code matrix}. */
    Cholesky(double[][] matrix) {
        this.lower = matrix;
        int size = matrix.length;
        for (int row = 0; row < size; row++) {
            double[] current = lower[row];
            for (int column = 0; column < row; column++) {
                double[] other = lower[column];
                current[column] = (current[column] - dot(current, other, column)) / other[column];
            }
            double square = current[row] - dot(current, current, row);
            if (!(square > 0)) {
                throw new IllegalArgumentException(
                        "the covariance of sample " + row + " is not positive. Maybe the noise is too small.");
            }
            current[row] = Math.sqrt(square);
        }
    }

    double[] solve(double[] right) {
        int size = lower.length;
        double[] solution = right.clone();
        for (int row = 0; row < size; row++) {
            solution[row] = (solution[row] - dot(lower[row], solution, row)) / lower[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            solution[row] /= lower[row][row];
            double known = solution[row];
            double[] line = lower[row];
            for (int column = 0; column < row; column++) {
                solution[column] -= line[column] * known;
            }
        }
        return solution;
    }

    /** The inverse of the matrix, full. */
    double[][] inverse() {
        int size = lower.length;
        double[][] inverse = new double[size][];
        double[][] triangle = new double[size][size];
        for (int column = 0; column < size; column++) {
            // Column of L⁻¹, kept as a row so that the products below run along memory.
            double[] inverted = triangle[column];
            inverted[column] = 1 / lower[column][column];
            for (int row = column + 1; row < size; row++) {
                double[] line = lower[row];
                double sum = 0;
                for (int i = column; i < row; i++) {
                    sum += line[i] * inverted[i];
                }
                inverted[row] = -sum / line[row];
            }
        }
        for (int row = 0; row < size; row++) {
            inverse[row] = new double[size];
            for (int column = 0; column <= row; column++) {
                double sum = 0;
                double[] one = triangle[row];
                double[] other = triangle[column];
                for (int i = row; i < size; i++) {
                    sum += one[i] * other[i];
                }
                inverse[row][column] = sum;
                inverse[column][row] = sum;
            }
        }
        return inverse;
    }

    private static double dot(double[] one, double[] other, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
