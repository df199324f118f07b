package dev.supercargo.planner.reports;

import dev.supercargo.planner.scope.Period;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The schedules and the reports made for them. */
@ApplicationScoped
class ScheduleRepository implements PanacheRepositoryBase<ScheduleEntity, String> {

    List<ScheduleEntity> all() {
        return list("order by createdAt, scheduleId");
    }

    List<String> due(Instant now) {
        return getEntityManager()
                .createQuery("select scheduleId from ScheduleEntity where nextAt <= :now order by nextAt", String.class)
                .setParameter("now", now)
                .getResultList();
    }

    Optional<ScheduleEntity> locked(String scheduleId) {
        return findByIdOptional(scheduleId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest first, without their content. */
    List<StoredReportView> reports(String scheduleId) {
        return getEntityManager()
                .createQuery(
                        "select r.reportId, r.periodFrom, r.periodTo, r.generatedAt, r.sizeBytes, r.failure"
                                + " from StoredReportEntity r where r.scheduleId = :schedule order by r.periodFrom desc",
                        Object[].class)
                .setParameter("schedule", scheduleId)
                .getResultStream()
                .map(ScheduleRepository::view)
                .toList();
    }

    Optional<StoredReportEntity> report(String scheduleId, String reportId) {
        return Optional.ofNullable(getEntityManager().find(StoredReportEntity.class, reportId))
                .filter(report -> report.scheduleId.equals(scheduleId));
    }

    /** Keeps {@code report}, unless one of its period was kept before, and the newest {@code keptMax} only. */
    void keep(StoredReportEntity report, int keptMax) {
        boolean known = reports(report.scheduleId).stream()
                .anyMatch(kept -> kept.period().from().equals(report.periodFrom));
        if (known) {
            return;
        }
        getEntityManager().persist(report);
        getEntityManager().flush();
        reports(report.scheduleId).stream()
                .skip(keptMax)
                .forEach(old -> getEntityManager()
                        .createQuery("delete from StoredReportEntity where reportId = :id")
                        .setParameter("id", old.id())
                        .executeUpdate());
    }

    private static StoredReportView view(Object[] row) {
        return new StoredReportView(
                (String) row[0],
                new Period((Instant) row[1], (Instant) row[2]),
                (Instant) row[3],
                (Integer) row[4],
                (String) row[5]);
    }
}
