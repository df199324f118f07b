package dev.supercargo.planner.accuracy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the runs of one group stand to their predictions.
 *
 * @param key the model, accelerator or place
 * @param simulated whether the cluster is simulated; simulated and real runs are never in one group
 * @param runs compared
 * @param since end of the first
 * @param until end of the newest
 * @param biasPercent geometric mean of actual over predicted, less 1: 10 means a tenth slower than predicted
 * @param spreadPercent one standard deviation of actual over predicted around that mean, as a factor less 1; absent for
 *     one run
 * @param withinBandPercent share of the runs with a band that fell into it; 80 is what the band claims; absent without
 */
public record GroupAccuracy(
        String key,
        boolean simulated,
        int runs,
        Instant since,
        Instant until,
        double biasPercent,
        @Nullable Double spreadPercent,
        @Nullable Double withinBandPercent,
        Drift drift) {}
