package dev.supercargo.planner.forecasts;

import dev.supercargo.planner.demand.SeriesKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The latest forecasts. */
@ApplicationScoped
class ForecastRepository implements PanacheRepositoryBase<ForecastEntity, ForecastEntity.Key> {

    Optional<ForecastEntity> latest(SeriesKey key) {
        return findByIdOptional(new ForecastEntity.Key(key.team(), key.acceleratorClass()));
    }

    /** The forecast's row, created if need be and locked, so that versions grow one by one. */
    ForecastEntity locked(SeriesKey key) {
        getEntityManager()
                .createNativeQuery("insert into forecast (team, accelerator_class, version, generated_at,"
                        + " demand_revision, hours_observed, hours_needed, reason)"
                        + " values (:team, :class, 0, 'epoch', -1, 0, 0, '') on conflict do nothing")
                .setParameter("team", key.team())
                .setParameter("class", key.acceleratorClass())
                .executeUpdate();
        return findById(new ForecastEntity.Key(key.team(), key.acceleratorClass()), LockModeType.PESSIMISTIC_WRITE);
    }

    /** By team and class, totals first. */
    List<ForecastEntity> all() {
        return list("order by team, acceleratorClass");
    }
}
