package dev.supercargo.planner.projects;

import dev.supercargo.planner.demand.SeriesKey;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The planned projects. */
@ApplicationScoped
class ProjectRepository implements PanacheRepository<ProjectEntity> {

    /** Those that end after a day, by begin. @param key parts of {@code *} stand for all */
    List<ProjectEntity> endingAfter(SeriesKey key, LocalDate day) {
        return list(
                "(?1 = '*' or team = ?1) and (?2 = '*' or acceleratorClass = ?2) and endsOn > ?3"
                        + " order by startsOn, position",
                key.team(),
                key.acceleratorClass(),
                day);
    }

    /** The newest first. @param teams those whose projects are shown; empty if all are */
    List<ProjectEntity> newestFirst(Optional<Set<String>> teams, long before, int limit) {
        return teams.map(names -> find("team in ?1 and position < ?2 order by position desc", names, before))
                .orElseGet(() -> find("position < ?1 order by position desc", before))
                .page(0, limit)
                .list();
    }

    Optional<ProjectEntity> byProjectId(String id) {
        return find("projectId", id).firstResultOptional();
    }

    long ofTeam(String team) {
        return count("team", team);
    }
}
