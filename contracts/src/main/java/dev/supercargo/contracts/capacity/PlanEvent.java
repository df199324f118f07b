package dev.supercargo.contracts.capacity;

import dev.supercargo.contracts.Event;

/** Facts about one plan. */
public sealed interface PlanEvent extends Event
        permits ForecastPublished, RoadmapPublished, CapacityShortfallPredicted, ReportMade {

    String planId();

    @Override
    default String aggregateId() {
        return planId();
    }
}
