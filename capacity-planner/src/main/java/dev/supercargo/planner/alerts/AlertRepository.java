package dev.supercargo.planner.alerts;

import dev.supercargo.planner.outlook.AlertKind;
import dev.supercargo.planner.outlook.Signal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The alerts. */
@ApplicationScoped
class AlertRepository implements PanacheRepositoryBase<AlertEntity, String> {

    /** The open ones first, the most urgent of them first, then the newest. */
    List<AlertEntity> raised(boolean openOnly) {
        return list("where version > 0" + (openOnly ? " and open" : "")
                + " order by open desc, severity, raisedAt desc, alertId");
    }

    List<String> openIds(Set<AlertKind> kinds) {
        return getEntityManager()
                .createQuery("select alertId from AlertEntity where open and kind in :kinds", String.class)
                .setParameter("kinds", kinds)
                .getResultList();
    }

    Optional<AlertEntity> locked(String alertId) {
        return findByIdOptional(alertId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The alert of a signal, locked; made if there is none. */
    AlertEntity locked(Signal signal) {
        return locked(signal.alertId()).orElseGet(() -> AlertEntity.of(signal));
    }
}
