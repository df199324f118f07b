package dev.supercargo.simulator.spot;

/**
 * Cases of several places with the same terms; costs are means in US dollars.
 *
 * @param family of traces
 * @param deadlineHours from the start
 * @param restartDelayHours per new instance
 * @param cases number
 * @param places mean number
 * @param meanSingleUsd ours in one place, mean over the places
 * @param bestSingleUsd ours in the place that is best in hindsight
 * @param multiUsd ours in all places at once
 * @param omniscientUsd the optimum in hindsight over all places
 * @param late cases of {@code multiUsd} that ended after the deadline
 */
public record MultiCell(
        String family,
        double deadlineHours,
        double restartDelayHours,
        int cases,
        double places,
        double meanSingleUsd,
        double bestSingleUsd,
        double multiUsd,
        double omniscientUsd,
        int late) {}
