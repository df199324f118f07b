package dev.supercargo.planner.outlook;

import java.util.Locale;

/** What an alert is about. */
public enum AlertKind {
    /** A budget will be spent before its period ends. */
    BUDGET_RUN_OUT,
    /** Demand is expected to exceed what is held. */
    CAPACITY_SHORTFALL,
    /** A commitment ends soon. */
    COMMITMENT_EXPIRING,
    /** A commitment is paid for and hardly used. */
    COMMITMENT_UNUSED,
    /** Running times deviate from their predictions for good. */
    PREDICTION_DRIFT;

    /** The alert of this kind about {@code subject}. */
    public String alertId(String subject) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + subject;
    }
}
