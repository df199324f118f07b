package dev.supercargo.planner.roadmaps;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.roadmap.Roadmap;
import dev.supercargo.planning.roadmap.RoadmapPlanner;
import dev.supercargo.planning.roadmap.RoadmapQuestion;
import dev.supercargo.planning.roadmap.RoadmapResult;
import dev.supercargo.planning.roadmap.Unaffordable;

/** A roadmap with what it was computed from. */
record Computed(RoadmapRequest request, Prospect prospect, RoadmapResult result) {

    /** Beyond it plans would take more than some seconds if resale were thought about every quarter. */
    private static final Months LONG = new Months(18);

    private static final Months QUARTERLY = new Months(3);
    private static final Months HALF_YEARLY = new Months(6);

    static Computed of(RoadmapRequest request, Prospect prospect) {
        return new Computed(
                request,
                prospect,
                RoadmapPlanner.plan(new RoadmapQuestion(
                        prospect.outlook(),
                        request.holdings(),
                        request.supplies(),
                        request.burst(),
                        request.serviceLevel(),
                        request.budgets(),
                        request.months().compareTo(LONG) > 0 ? HALF_YEARLY : QUARTERLY)));
    }

    boolean isAffordable() {
        return switch (result) {
            case Roadmap roadmap -> true;
            case Unaffordable unaffordable -> false;
        };
    }

    /** The plan, or the one that exceeds the budgets least. */
    Roadmap roadmap() {
        return switch (result) {
            case Roadmap roadmap -> roadmap;
            case Unaffordable unaffordable -> unaffordable.nearest();
        };
    }
}
