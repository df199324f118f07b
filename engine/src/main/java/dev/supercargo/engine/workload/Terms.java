package dev.supercargo.engine.workload;

/**
 * What the submitter and the team demand of a placement.
 *
 * @param deadline when
 * @param budget for this job alone
 * @param urgency how reliable
 * @param policy name of the policy that decides, such as {@code urgency}
 */
public record Terms(Deadline deadline, SpendLimit budget, Urgency urgency, String policy) {

    /** No deadline, no limit, medium urgency, decided by the urgency rule. */
    public static Terms standard() {
        return new Terms(new Deadline.None(), new SpendLimit.None(), Urgency.MEDIUM, "urgency");
    }

    public Terms withDeadline(Deadline other) {
        return new Terms(other, budget, urgency, policy);
    }

    public Terms withBudget(SpendLimit other) {
        return new Terms(deadline, other, urgency, policy);
    }

    public Terms withUrgency(Urgency other) {
        return new Terms(deadline, budget, other, policy);
    }

    public Terms withPolicy(String name) {
        return new Terms(deadline, budget, urgency, name);
    }
}
