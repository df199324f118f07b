package dev.supercargo.planner.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.hibernate.Session;

/** Knows up to when demand is known. Kept in the database, so that a restart does not turn time back. */
@ApplicationScoped
public class PlatformClock {

    private final Session entities;
    private final InstantSource wall;

    PlatformClock(Session entities, InstantSource wall) {
        this.entities = entities;
        this.wall = wall;
    }

    /** Takes note of a moment that an event told of; older ones change nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void observe(Instant moment) {
        entities.createNativeMutationQuery("insert into platform_clock (latest) values (:moment) on conflict (only_row)"
                        + " do update set latest = excluded.latest where platform_clock.latest < excluded.latest")
                .setParameter("moment", moment)
                .executeUpdate();
    }

    /** The later of the wall's time and the newest moment observed. */
    @Transactional
    public Instant now() {
        Instant wallNow = wall.instant();
        return entities.createNativeQuery("select latest from platform_clock", Instant.class)
                .getResultStream()
                .filter(wallNow::isBefore)
                .findFirst()
                .orElse(wallNow);
    }

    /** The end of the newest hour that is over: demand before it is complete as far as it was metered. */
    public Instant completeUntil() {
        return now().truncatedTo(ChronoUnit.HOURS);
    }
}
