package dev.supercargo.planning.roadmap;

import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
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
 * @param resale 1 month or more: planned purchases may be sold again after so many months or a multiple of them. Long plans of
 *     many options are computed faster with quarters or years
 */
public record RoadmapQuestion(
        Outlook outlook,
        List<Holding> holdings,
        List<Supply> supplies,
        BurstMarket burst,
        Share serviceLevel,
        Budgets budgets,
        Months resale) {

    private static final Months MONTHLY = new Months(1);

    public RoadmapQuestion {
        if (resale.count() < 1) {
            throw new IllegalArgumentException("hardware is sold again after 1 month or later");
        }
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

    /** What is bought may be sold again in any month. */
    public RoadmapQuestion(
            Outlook outlook,
            List<Holding> holdings,
            List<Supply> supplies,
            BurstMarket burst,
            Share serviceLevel,
            Budgets budgets) {
        this(outlook, holdings, supplies, burst, serviceLevel, budgets, MONTHLY);
    }

    public Horizon horizon() {
        return outlook.horizon();
    }

    public RoadmapQuestion with(Outlook other) {
        return new RoadmapQuestion(other, holdings, supplies, burst, serviceLevel, budgets, resale);
    }

    public RoadmapQuestion with(List<Supply> others) {
        return new RoadmapQuestion(outlook, holdings, others, burst, serviceLevel, budgets, resale);
    }

    /** As if there were no options of a kind. */
    RoadmapQuestion without(Class<? extends Supply> kind) {
        return with(supplies.stream().filter(supply -> !kind.isInstance(supply)).toList());
    }

    public RoadmapQuestion with(Budgets others) {
        return new RoadmapQuestion(outlook, holdings, supplies, burst, serviceLevel, others, resale);
    }

    public RoadmapQuestion with(BurstMarket other) {
        return new RoadmapQuestion(outlook, holdings, supplies, other, serviceLevel, budgets, resale);
    }
}
