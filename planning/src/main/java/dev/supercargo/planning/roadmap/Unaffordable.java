package dev.supercargo.planning.roadmap;

import dev.supercargo.quantities.Share;
import java.util.List;

/**
 * The budgets do not pay for the demand at the service level.
 *
 * @param overspends the quarters that bind, in order
 * @param affordable about how much of the demand the budgets do pay for; 0 if not even what is committed already
 * @param nearest the plan that exceeds the budgets by about as little as possible
 */
public record Unaffordable(List<Overspend> overspends, Share affordable, Roadmap nearest) implements RoadmapResult {

    public Unaffordable {
        overspends = List.copyOf(overspends);
    }
}
