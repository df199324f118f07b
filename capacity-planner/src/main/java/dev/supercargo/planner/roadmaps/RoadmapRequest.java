package dev.supercargo.planner.roadmaps;

import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.demand.Project;
import dev.supercargo.planning.roadmap.Budgets;
import dev.supercargo.planning.supply.BurstMarket;
import dev.supercargo.planning.supply.Holding;
import dev.supercargo.planning.supply.Supply;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Share;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants planned.
 *
 * @param key whose demand, of one accelerator class or all
 * @param yearlyGrowth on top of what history says; 0.2 for a fifth more each year
 * @param projects empty if the question leaves them to the platform
 * @param assumed accelerators to plan for if there is no history
 */
record RoadmapRequest(
        String name,
        SeriesKey key,
        Months months,
        Share serviceLevel,
        double yearlyGrowth,
        Optional<List<Project>> projects,
        Measured<Double> assumed,
        List<Holding> holdings,
        List<Supply> supplies,
        BurstMarket burst,
        Budgets budgets) {}
