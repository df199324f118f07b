package dev.supercargo.planner.calendars;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The calendars. */
@ApplicationScoped
class WorkCalendarRepository implements PanacheRepositoryBase<WorkCalendarEntity, String> {

    /** Replaces what was there, also when two do so at once. */
    void set(WorkCalendarEntity entity) {
        getEntityManager()
                .createNativeQuery("insert into work_calendar (team, document, changed_by, changed_at)"
                        + " values (:team, :document, :by, :at) on conflict (team) do update"
                        + " set document = excluded.document, changed_by = excluded.changed_by,"
                        + " changed_at = excluded.changed_at")
                .setParameter("team", entity.team)
                .setParameter("document", entity.document)
                .setParameter("by", entity.changedBy)
                .setParameter("at", entity.changedAt)
                .executeUpdate();
    }

    /** By team, that of everybody first. */
    List<WorkCalendarEntity> all() {
        return list("order by team");
    }
}
