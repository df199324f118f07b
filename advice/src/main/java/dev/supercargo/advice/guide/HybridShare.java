package dev.supercargo.advice.guide;

/**
 * Which part of the work stays local when both are used ("Budget Allocation Strategy"): 40 % while developing, 70 % in
 * production with its predictable load.
 */
public final class HybridShare {

    private static final double DEVELOPMENT = 0.4;
    private static final double PRODUCTION = 0.7;

    private HybridShare() {}

    public static double local(UseCase use) {
        return use == UseCase.PRODUCTION ? PRODUCTION : DEVELOPMENT;
    }

    public static RuleApplied applied(UseCase use) {
        return new RuleApplied(
                "hybrid share",
                "Budget Allocation Strategy",
                Math.round(local(use) * 100) + " % of the hours stay local, the rest is rented.");
    }
}
