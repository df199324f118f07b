package dev.supercargo.planner.scenarios;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Cursor;
import dev.supercargo.chassis.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The kept scenarios. */
@ApplicationScoped
class ScenarioRepository implements PanacheRepository<ScenarioEntity> {

    /**
     * Those that the caller may see, the newest first.
     *
     * @param team only of this one; null for all
     * @param cursor of the page before; null for the first
     */
    List<ScenarioEntity> newestFirst(Caller caller, String team, String cursor, int limit) {
        long before = Cursor.decode(cursor).map(ScenarioRepository::position).orElse(Long.MAX_VALUE);
        if (team != null) {
            return find("team = ?1 and position < ?2 order by position desc", team, before)
                    .page(0, limit)
                    .list();
        }
        return caller.isAdmin()
                ? find("position < ?1 order by position desc", before)
                        .page(0, limit)
                        .list()
                : find("team in ?1 and position < ?2 order by position desc", caller.teams(), before)
                        .page(0, limit)
                        .list();
    }

    Optional<ScenarioEntity> byScenarioId(String id) {
        return find("scenarioId", id).firstResultOptional();
    }

    long ofTeam(String team) {
        return count("team", team);
    }

    private static long position(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "cursor is not one that this service gave. Maybe start without one.");
        }
    }
}
