package dev.supercargo.planning.roadmap;

import java.time.YearMonth;

/**
 * An action and why it is taken.
 *
 * @param since month from which it has an effect
 * @param reason one sentence
 */
public record RoadmapStep(Kind kind, Action action, YearMonth since, String reason) {

    /** What sort of action it is. */
    public enum Kind {
        BUY,
        RESERVE,
        /** Hardware is bought in the place of other hardware that is retired when it comes. */
        UPGRADE,
        RETIRE
    }
}
