package dev.supercargo.calibration.score;

import dev.supercargo.quantities.Measured;
import java.util.Arrays;
import java.util.List;

/**
 * How good a set of predictions is.
 *
 * @param rows looked at
 * @param predicted of them, not refused
 * @param mape mean absolute error of the time in percent; unknown without predictions
 * @param medianApe median of the same
 * @param coverage90 share of rows (0 to 1) whose measured time lies in the 90 % interval
 * @param width90 median of upper over lower end of that interval
 * @param baselineMape of the back-of-envelope on the predicted rows
 */
public record Errors(
        int rows,
        int predicted,
        Measured<Double> mape,
        Measured<Double> medianApe,
        Measured<Double> coverage90,
        Measured<Double> width90,
        Measured<Double> baselineMape) {

    private static final String NONE = "nothing was predicted";

    static Errors of(List<Trial> trials) {
        double[] errors = new double[trials.size()];
        double[] widths = new double[trials.size()];
        int predicted = 0;
        int covered = 0;
        double baselineSum = 0;
        int baselines = 0;
        for (Trial trial : trials) {
            double measured = trial.row().measuredTime();
            if (trial.answer() instanceof Answer.Predicted(double time, double p05, double p95, String regime)) {
                errors[predicted] = Trial.error(time, measured);
                widths[predicted] = p95 / p05;
                predicted++;
                covered += p05 <= measured && measured <= p95 ? 1 : 0;
                if (trial.baseline() instanceof Answer.Predicted base) {
                    baselineSum += Trial.error(base.time(), measured);
                    baselines++;
                }
            }
        }
        if (predicted == 0) {
            Measured<Double> nothing = Measured.unknown(NONE);
            return new Errors(trials.size(), 0, nothing, nothing, nothing, nothing, nothing);
        }
        double[] made = Arrays.copyOf(errors, predicted);
        return new Errors(
                trials.size(),
                predicted,
                Measured.known(100 * Arrays.stream(made).sum() / predicted),
                Measured.known(100 * median(made)),
                Measured.known((double) covered / predicted),
                Measured.known(median(Arrays.copyOf(widths, predicted))),
                baselines == 0 ? Measured.unknown("no baseline") : Measured.known(100 * baselineSum / baselines));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
