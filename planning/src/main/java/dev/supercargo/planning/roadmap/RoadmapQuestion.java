package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.demand.Outlook;
import dev.supercargo.planning.supply.BurstMarket;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.quantities.Share;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything a roadmap depends on.
 *
 * @param outlook demand, in accelerators of one kind
 * @param holdings what there is
 * @param supplies what can be ordered; the order breaks ties
 * @param burst what can be had by the hour
 * @param serviceLevel share of the hours whose demand shall be met in full
 */
public record RoadmapQuestion(
        Outlook outlook,
        List<Holding> holdings,
        List<Supply> supplies,
        BurstMarket burst,
        Share serviceLevel,
        Budgets budgets) {

    public RoadmapQuestion {
        holdings = List.copyOf(holdings);
        supplies = List.copyOf(supplies);
        Set<String> names = new HashSet<>();
        Stream.concat(holdings.stream().map(Holding::name), supplies.stream().map(Supply::name))
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("'" + twice + "' names two holdings or options");
                });
    }

    public Horizon horizon() {
        return outlook.horizon();
    }

    public RoadmapQuestion with(Outlook other) {
        return new RoadmapQuestion(other, holdings, supplies, burst, serviceLevel, budgets);
    }

    public RoadmapQuestion with(List<Supply> others) {
        return new RoadmapQuestion(outlook, holdings, others, burst, serviceLevel, budgets);
    }

    public RoadmapQuestion with(Budgets others) {
        return new RoadmapQuestion(outlook, holdings, supplies, burst, serviceLevel, others);
    }

    public RoadmapQuestion with(BurstMarket other) {
        return new RoadmapQuestion(outlook, holdings, supplies, other, serviceLevel, budgets);
    }
}
