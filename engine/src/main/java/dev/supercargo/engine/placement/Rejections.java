package dev.supercargo.engine.placement;

import java.util.Comparator;
import java.util.List;

/** Explains why a job can run nowhere: by the candidate that breaks the fewest rules, and what would cure it. */
final class Rejections {

    private Rejections() {}

    static PlacementDecision explain(String policy, PlacementSnapshot snapshot, List<Assessment> all) {
        List<Ranked> ranked = Ranking.impossible(all, false);
        return all.stream()
                .min(Comparator.<Assessment>comparingInt(a -> a.findings().size())
                        .thenComparing(Rejections::firstRule, Comparator.reverseOrder())
                        .thenComparing(Contest.order(false)))
                .<PlacementDecision>map(closest -> new PlacementDecision.Rejected(
                        snapshot.id(),
                        policy,
                        firstRule(closest),
                        "no candidate of " + all.size() + " is possible. Closest: " + closest.label() + " "
                                + closest.findings().getFirst().sentence() + ". " + advice(firstRule(closest)),
                        ranked))
                .orElseGet(() -> new PlacementDecision.Rejected(
                        snapshot.id(),
                        policy,
                        Rule.CAPACITY,
                        "no capacity is known. Maybe connect a cluster or import prices.",
                        ranked));
    }

    private static Rule firstRule(Assessment assessment) {
        return assessment.findings().getFirst().rule();
    }

    private static String advice(Rule rule) {
        return switch (rule) {
            case ACCELERATOR -> "Maybe accept more accelerators or other counts.";
            case HOST -> "Maybe ask for fewer CPUs or less host memory.";
            case REGION -> "Maybe allow more providers or regions.";
            case MARKET -> "Maybe allow spot and on-demand.";
            case REACHABILITY -> "Maybe add a node pool that allows this instance type.";
            case MEMORY -> "Maybe apply one of the changes named.";
            case INTERCONNECT -> "Maybe lower tensor or pipeline parallelism.";
            case CAPACITY -> "Maybe ask for fewer accelerators.";
            case PRICE_UNKNOWN -> "Maybe import a price for it.";
            case INTERRUPTIONS -> "Maybe checkpoint more often or forbid spot.";
            case DEADLINE -> "Maybe move the deadline or allow more accelerators.";
            case JOB_BUDGET -> "Maybe raise the budget of the job.";
            case TEAM_BUDGET -> "Maybe raise the budget or wait for the next period.";
        };
    }
}
