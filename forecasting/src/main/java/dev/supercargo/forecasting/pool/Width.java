package dev.supercargo.forecasting.pool;

import dev.supercargo.forecasting.interval.Level;

/**
 * How wide intervals are made relative to the pool's own quantiles. A mixture is a little wider than its parts deserve,
 * since their centres differ; but a history of few horizons has seen few of the jumps to come, which tells in the tails.
 * Fitted to the coverage on public demand.
 *
 * @param smallSample factor for few origins, 1 or more
 * @param distance step ahead as a share of the back-tested span, 0 to 1
 */
record Width(double smallSample, double distance) {

    double of(Level level) {
        return smallSample
                * switch (level) {
                    case FIFTY, EIGHTY -> 0.86 + 0.45 * distance;
                    case NINETY_FIVE -> 0.9 + 1.1 * distance;
                };
    }
}
