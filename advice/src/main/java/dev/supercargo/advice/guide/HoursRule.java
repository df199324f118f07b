package dev.supercargo.advice.guide;

/**
 * Local or cloud by use ("Cloud vs Local Comparison"): the guide's projects of 40, 200 and 500 hours a month end with the cloud
 * ahead, a close comparison, and local ahead. The limits lie between them, at their geometric means.
 */
public enum HoursRule {
    NONE("Nothing is used, so nothing is worth buying."),
    CLOUD("Few hours: the guide's example of 40 hours goes to the cloud."),
    CLOSE("The guide's example of 200 hours is a close comparison."),
    LOCAL("Many hours: the guide's example of 500 hours and more goes to a machine of one's own.");

    private static final double CLOUD_BELOW = Math.sqrt(40.0 * 200);
    private static final double LOCAL_FROM = Math.sqrt(200.0 * 500);

    private final String says;

    HoursRule(String says) {
        this.says = says;
    }

    /** @param hoursPerMonth 0 or more */
    public static HoursRule of(double hoursPerMonth) {
        if (hoursPerMonth == 0) {
            return NONE;
        }
        if (hoursPerMonth < CLOUD_BELOW) {
            return CLOUD;
        }
        return hoursPerMonth < LOCAL_FROM ? CLOSE : LOCAL;
    }

    public RuleApplied applied() {
        return new RuleApplied("hours of use", "Cloud vs Local Comparison", says);
    }
}
