package dev.supercargo.planner.roadmaps;

import dev.supercargo.planning.roadmap.Roadmap;
import dev.supercargo.planning.roadmap.RoadmapPlanner;
import dev.supercargo.planning.roadmap.RoadmapQuestion;
import dev.supercargo.planning.roadmap.RoadmapResult;
import dev.supercargo.planning.roadmap.Unaffordable;

/** A roadmap with what it was computed from. */
record Computed(RoadmapRequest request, Prospect prospect, RoadmapResult result) {

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
                        request.budgets())));
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
