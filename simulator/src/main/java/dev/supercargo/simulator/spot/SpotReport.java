package dev.supercargo.simulator.spot;

import java.util.List;
import java.util.Map;

/**
 * What the policies cost.
 *
 * @param scenarios replayed
 * @param policies by name, in the order of the benchmark
 * @param gapClosed share of the way from Uniform Progress to the optimum, by means; NaN if there is no gap
 * @param cells by deadline, restart delay and group of traces
 */
public record SpotReport(int scenarios, Map<String, PolicyResult> policies, double gapClosed, List<Cell> cells) {

    /**
     * One policy over all scenarios.
     *
     * @param meanCostUsd arithmetic mean
     * @param late number of scenarios that ended after the deadline
     */
    public record PolicyResult(double meanCostUsd, int late) {}

    /**
     * Scenarios with the same terms.
     *
     * @param deadlineHours from the start
     * @param restartDelayHours per new instance
     * @param traceGroup see {@link TraceGroup}
     * @param scenarios number
     * @param uniformProgressUsd mean
     * @param supercargoUsd mean
     * @param omniscientUsd mean
     */
    public record Cell(
            double deadlineHours,
            double restartDelayHours,
            String traceGroup,
            int scenarios,
            double uniformProgressUsd,
            double supercargoUsd,
            double omniscientUsd) {

        /** (Uniform Progress − ours) / (Uniform Progress − optimum); NaN without a gap. */
        public double gapClosed() {
            return SpotReport.gapClosed(uniformProgressUsd, supercargoUsd, omniscientUsd);
        }
    }

    static double gapClosed(double uniformProgress, double ours, double optimum) {
        double gap = uniformProgress - optimum;
        return gap < 1e-9 ? Double.NaN : (uniformProgress - ours) / gap;
    }
}
