package dev.supercargo.forecasting.interval;

import java.util.Arrays;
import java.util.List;

/**
 * Out-of-sample errors (actual minus forecast) of one horizon bucket, in ascending order.
 *
 * <p>The quantile is the split-conformal one: its level is raised by {@code 1/origins}, since that many independent
 * origins cannot vouch for more. Errors of one origin at neighbouring horizons move together, which is why origins are
 * counted and not errors. Where the raised level passes 1 the largest error is too small a bound; then Student's t with
 * {@code origins} degrees of freedom takes over if it is larger.
 */
final class ErrorSample {

    private final double[] errors;
    private final int[] originOf;
    private final int origins;
    private final double rootMeanSquare;

    private ErrorSample(double[] errors, int[] originOf, int origins) {
        this.errors = errors;
        this.originOf = originOf;
        this.origins = origins;
        double squares = 0;
        for (double error : errors) {
            squares += error * error;
        }
        this.rootMeanSquare = Math.sqrt(squares / errors.length);
    }

    static ErrorSample of(List<OriginError> unordered) {
        List<OriginError> sorted = unordered.stream().sorted().toList();
        return new ErrorSample(
                sorted.stream().mapToDouble(OriginError::error).toArray(),
                sorted.stream().mapToInt(OriginError::origin).toArray(),
                (int) sorted.stream().mapToInt(OriginError::origin).distinct().count());
    }

    /** The sample as if the origin had never been tried: what a back-test may use to judge that origin. */
    ErrorSample without(int origin) {
        int kept = (int) Arrays.stream(originOf).filter(o -> o != origin).count();
        double[] keptErrors = new double[kept];
        int[] keptOrigins = new int[kept];
        int next = 0;
        for (int i = 0; i < errors.length; i++) {
            if (originOf[i] != origin) {
                keptErrors[next] = errors[i];
                keptOrigins[next++] = originOf[i];
            }
        }
        return new ErrorSample(keptErrors, keptOrigins, origins - 1);
    }

    /** How far above the forecast the upper bound lies; 0 or more. */
    double above(double quantile) {
        double level = quantile * (1 + 1.0 / origins);
        double counted = errors[Math.clamp((int) Math.ceil(level * errors.length) - 1, 0, errors.length - 1)];
        return Math.max(0, level < 1 ? counted : Math.max(counted, studentTail(quantile)));
    }

    /** How far below the forecast the lower bound lies; 0 or less. */
    double below(double quantile) {
        double level = (1 - quantile) * (1 + 1.0 / origins);
        double counted =
                errors[Math.clamp(errors.length - (int) Math.ceil(level * errors.length), 0, errors.length - 1)];
        return Math.min(0, level < 1 ? counted : Math.min(counted, -studentTail(1 - quantile)));
    }

    private double studentTail(double quantile) {
        return rootMeanSquare * Math.sqrt(1 + 1.0 / origins) * StudentT.quantile(quantile, origins);
    }
}
