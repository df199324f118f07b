package dev.supercargo.planner.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A planned project.
 *
 * @param position by which the list is ordered
 * @param acceleratorClass canonical accelerator id
 * @param accelerators in every hour of its first day
 * @param from its first day
 * @param until its first day without
 * @param growthPercent of the accelerators a year
 */
public record ProjectView(
        @JsonIgnore long position,
        String id,
        String team,
        String name,
        String acceleratorClass,
        double accelerators,
        LocalDate from,
        LocalDate until,
        double probabilityPercent,
        double growthPercent,
        String createdBy,
        Instant createdAt) {

    static ProjectView from(ProjectEntity entity) {
        return new ProjectView(
                entity.position,
                entity.projectId,
                entity.team,
                entity.name,
                entity.acceleratorClass,
                entity.accelerators,
                entity.startsOn,
                entity.endsOn,
                entity.probabilityPercent,
                entity.growthPercent,
                entity.createdBy,
                entity.createdAt);
    }
}
