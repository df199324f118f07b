package dev.supercargo.planner.projects;

import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planning.demand.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What planned projects add to the demand that history foretells. */
@ApplicationScoped
public class Pipeline {

    private final ProjectRepository projects;

    Pipeline(ProjectRepository projects) {
        this.projects = projects;
    }

    /**
     * Projects that history does not know yet, by begin. One that has begun counts less each day, and nothing when it has run so
     * long that history shows it.
     *
     * @param today last day of the history
     * @param daysToLearn after which history shows what began
     */
    @Transactional
    public List<Project> ahead(SeriesKey key, LocalDate today, int daysToLearn) {
        return projects.endingAfter(key, today).stream()
                .map(ProjectEntity::project)
                .map(project -> project.times(unknown(project, today, daysToLearn)))
                .filter(project -> project.accelerators() > 0)
                .toList();
    }

    private static double unknown(Project project, LocalDate today, int daysToLearn) {
        long begunDays = ChronoUnit.DAYS.between(project.from(), today);
        return Math.clamp(1 - begunDays / (double) daysToLearn, 0, 1);
    }
}
