package dev.supercargo.planner.standing;

import dev.supercargo.planner.market.Offer;
import dev.supercargo.quantities.Share;
import java.util.Optional;

/**
 * Hours that are done again after interruptions.
 *
 * @param share of useful hours
 * @param assumption a sentence if the offer does not tell how often it is interrupted
 */
record Rework(Share share, Optional<String> assumption) {

    private static final Share USUAL = new Share(0.05);
    private static final double MOST = 0.5;

    /** At an interruption: half of the time between checkpoints, and starting again. */
    private static final double HOURS_LOST = 0.5;

    static Rework on(Offer spot) {
        Double perHour = spot.facts().interruptionsPerHour();
        return perHour == null
                ? new Rework(
                        USUAL,
                        Optional.of("how often " + spot.place() + " is interrupted on spot is unknown; 5 % of its hours"
                                + " are done again"))
                : new Rework(new Share(Math.min(MOST, perHour * HOURS_LOST)), Optional.empty());
    }
}
