package dev.supercargo.planning.roadmap;

import dev.supercargo.quantities.Money;
import java.util.List;

/**
 * A plan with its reasons.
 *
 * @param steps by month; what is not owned or reserved by then comes by the hour
 * @param outcome expected
 * @param lowerBound of the cost of any plan; what the outcome costs above it was lost to whole lots
 * @param triggers when to look at the plan again, and what to do then
 * @param alternatives what simpler plans cost
 * @param sensitivities what changes the cost most, first
 * @param shortfalls months in which the service level is missed if nothing is done
 */
public record Roadmap(
        List<RoadmapStep> steps,
        Outcome outcome,
        Money lowerBound,
        List<Trigger> triggers,
        List<Alternative> alternatives,
        List<Sensitivity> sensitivities,
        List<Shortfall> shortfalls)
        implements RoadmapResult {

    public Roadmap {
        steps = List.copyOf(steps);
        triggers = List.copyOf(triggers);
        alternatives = List.copyOf(alternatives);
        sensitivities = List.copyOf(sensitivities);
        shortfalls = List.copyOf(shortfalls);
    }
}
