package dev.supercargo.planner.projects;

import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.demand.SeriesRevision;
import dev.supercargo.planner.json.ApiJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps planned projects and lets go of them; forecasts of their demand are made anew. */
@ApplicationScoped
class KeepProject {

    /** More would be a tracker of work, not a plan of capacity. */
    private static final int OF_A_TEAM_MAX = 500;

    private final ProjectRepository projects;
    private final SeriesRevision revision;
    private final IdempotencyKeys keys;
    private final ApiJson json;
    private final InstantSource wall;

    KeepProject(
            ProjectRepository projects,
            SeriesRevision revision,
            IdempotencyKeys keys,
            ApiJson json,
            InstantSource wall) {
        this.projects = projects;
        this.revision = revision;
        this.keys = keys;
        this.json = json;
        this.wall = wall;
    }

    /** @param key absent if the caller sent none; with one, a retry keeps one project */
    IdempotencyKeys.Answer keep(@Nullable String key, NewProject wanted, ProjectEntity entity, String user) {
        return keys.once(key, "POST projects " + wanted, () -> {
            store(entity, user);
            return IdempotencyKeys.Answer.created(
                    "/api/v1/projects/" + entity.projectId, json.write(ProjectView.from(entity)));
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void letGo(ProjectEntity entity) {
        projects.delete(entity);
        revision.grow(new SeriesKey(entity.team, entity.acceleratorClass));
    }

    private void store(ProjectEntity entity, String user) {
        if (projects.ofTeam(entity.team) >= OF_A_TEAM_MAX) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "Team " + entity.team + " plans " + OF_A_TEAM_MAX
                            + " projects already. Maybe delete those that are over.");
        }
        entity.projectId = UUID.randomUUID().toString();
        entity.createdBy = user;
        entity.createdAt = wall.instant();
        projects.persist(entity);
        revision.grow(new SeriesKey(entity.team, entity.acceleratorClass));
    }
}
