package dev.supercargo.planner.roadmaps;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.supercargo.quantities.Money;
import java.time.Instant;

/**
 * A roadmap in a list.
 *
 * @param number by which the list is ordered
 * @param firstMonth such as {@code 2027-03}
 */
public record RoadmapLine(
        @JsonIgnore long number,
        String id,
        String name,
        String team,
        String acceleratorClass,
        Instant createdAt,
        String createdBy,
        String firstMonth,
        int months,
        boolean affordable,
        Money expectedCost) {}
