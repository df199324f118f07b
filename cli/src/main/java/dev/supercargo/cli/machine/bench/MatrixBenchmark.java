package dev.supercargo.cli.machine.bench;

import dev.supercargo.quantities.ComputeRate;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Multiplies 32-bit square matrices with all processors that Java may use. Plain Java that the compiler vectorises: a
 * tuned library (oneDNN, MKL) reaches about twice of it, so the result is a floor.
 */
public final class MatrixBenchmark {

    /** Rows of B that stay in the fastest cache while they are added up. */
    private static final int UNROLLED = 4;

    private final int size;
    private final Duration limit;

    /** @param size rows and columns, a multiple of 4 */
    public MatrixBenchmark(int size, Duration limit) {
        if (size < UNROLLED || size % UNROLLED != 0) {
            throw new IllegalArgumentException("the matrix needs a multiple of " + UNROLLED + " rows, but has " + size);
        }
        this.size = size;
        this.limit = limit;
    }

    /** The best round of those that fit into the time limit, at least two; the first ones warm up the compiler. */
    public ComputeRate measure() {
        float[][] left = filled(1);
        float[][] right = filled(2);
        float[][] product = new float[size][size];
        long deadline = System.nanoTime() + limit.toNanos();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 2 || System.nanoTime() < deadline; round++) {
            long start = System.nanoTime();
            multiply(left, right, product);
            best = Math.min(best, System.nanoTime() - start);
        }
        return new ComputeRate(2.0 * size * size * size / (Math.max(1, best) / 1e9));
    }

    static void multiply(float[][] left, float[][] right, float[][] product) {
        IntStream.range(0, left.length).parallel().forEach(row -> addUp(left[row], right, product[row]));
    }

    private static void addUp(float[] factors, float[][] right, float[] sums) {
        Arrays.fill(sums, 0);
        for (int k = 0; k < factors.length; k += UNROLLED) {
            float f0 = factors[k];
            float f1 = factors[k + 1];
            float f2 = factors[k + 2];
            float f3 = factors[k + 3];
            float[] r0 = right[k];
            float[] r1 = right[k + 1];
            float[] r2 = right[k + 2];
            float[] r3 = right[k + 3];
            for (int j = 0; j < sums.length; j++) {
                sums[j] += f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
            }
        }
    }

    private float[][] filled(int seed) {
        float[][] matrix = new float[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                matrix[row][column] = (row * 31 + column * 17 + seed) % 97 / 97f;
            }
        }
        return matrix;
    }
}
