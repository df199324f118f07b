package dev.supercargo.planning.roadmap;

import dev.supercargo.quantities.Share;
import java.time.YearMonth;

/**
 * A change of the forecast that changes the plan.
 *
 * @param month whose demand is watched
 * @param quantile of that demand, over its hours and what may come
 * @param threshold accelerators
 * @param forecast where the quantile stands now, in accelerators
 * @param before the month after which it is too late
 * @param action what to do then, as a sentence
 */
public record Trigger(
        YearMonth month,
        Share quantile,
        Direction direction,
        double threshold,
        double forecast,
        YearMonth before,
        String action) {

    /** On which side of the threshold the action is due. */
    public enum Direction {
        ABOVE,
        BELOW
    }
}
