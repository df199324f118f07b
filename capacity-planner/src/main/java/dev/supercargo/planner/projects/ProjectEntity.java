package dev.supercargo.planner.projects;

import dev.supercargo.planning.demand.Project;
import dev.supercargo.quantities.Probability;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A planned project; never leaves the package. */
@NullUnmarked
@Entity
@Table(name = "project")
class ProjectEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long position;

    @Column(name = "project_id")
    String projectId;

    String team;

    String name;

    @Column(name = "accelerator_class")
    String acceleratorClass;

    double accelerators;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    @Column(name = "probability_percent")
    double probabilityPercent;

    @Column(name = "growth_percent")
    double growthPercent;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    Project project() {
        return new Project(
                name, accelerators, startsOn, endsOn, new Probability(probabilityPercent / 100), growthPercent / 100);
    }
}
