package dev.supercargo.pricing.interruptions;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.pricing.usage.HourlyUse;
import dev.supercargo.pricing.usage.UsageObserver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Keeps what own spot machines go through; sums, so that the order of arrival does not matter. A simulated cluster's
 * machines are taken back by invention and are left out.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SpotLog implements UsageObserver {

    private static final String SPOT = "SPOT";

    private final EntityManager entities;

    SpotLog(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void used(UsageMetered usage) {
        PlaceRef place = usage.place();
        if (!counts(place)) {
            return;
        }
        for (HourlyUse use : HourlyUse.of(usage)) {
            at(place, entities.createNativeQuery("""
                            insert into spot_observation as known (provider, region, zone, instance_type, day,
                                interruptions, node_hours)
                            values (:provider, :region, :zone, :type, :day, 0, :hours)
                            on conflict (day, provider, region, instance_type, zone)
                            do update set node_hours = known.node_hours + excluded.node_hours"""))
                    .setParameter("zone", zone(place))
                    .setParameter("day", day(use.hour()))
                    .setParameter("hours", use.instanceHours())
                    .executeUpdate();
        }
        // An update of a known row waits for a reader that takes the news, and so comes after it.
        at(place, entities.createNativeQuery("""
                        insert into spot_news (provider, region, instance_type, heard_at)
                        values (:provider, :region, :type, now())
                        on conflict (provider, region, instance_type) do update set heard_at = excluded.heard_at""")).executeUpdate();
    }

    /** Those of {@code jobIds} that have a spot machine; the caller may change the set. */
    Set<String> holders(List<String> jobIds) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select job_id from spot_tenure where job_id = any(:jobs)", String.class)
                .setParameter("jobs", jobIds.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The job has its first place, or another one after it {@link #left}; true if that is a spot machine that counts. */
    boolean placed(String jobId, PlaceRef place) {
        boolean counts = counts(place);
        if (counts) {
            at(place, entities.createNativeQuery("""
                            insert into spot_tenure (job_id, provider, region, zone, instance_type)
                            values (:job, :provider, :region, :zone, :type)"""))
                    .setParameter("zone", zone(place))
                    .setParameter("job", jobId)
                    .executeUpdate();
        }
        return counts;
    }

    /** A gang stops when any of its nodes is taken, so it is one interruption however many nodes it has. */
    void interrupted(String jobId, Instant at) {
        entities.createNativeQuery("""
                        insert into spot_observation as known (provider, region, zone, instance_type, day,
                            interruptions, node_hours)
                        select provider, region, zone, instance_type, cast(:day as date), 1, 0
                        from spot_tenure where job_id = :job
                        on conflict (day, provider, region, instance_type, zone)
                        do update set interruptions = known.interruptions + 1""")
                .setParameter("job", jobId)
                .setParameter("day", day(at))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into spot_news (provider, region, instance_type, heard_at)
                        select provider, region, instance_type, now() from spot_tenure where job_id = :job
                        on conflict (provider, region, instance_type) do update set heard_at = excluded.heard_at""").setParameter("job", jobId).executeUpdate();
    }

    /** The job has no place any more, or another one. */
    void left(String jobId) {
        entities.createNativeQuery("delete from spot_tenure where job_id = :job")
                .setParameter("job", jobId)
                .executeUpdate();
    }

    private static boolean counts(PlaceRef place) {
        return place.market().equals(SPOT) && !place.simulated();
    }

    private static Query at(PlaceRef place, Query query) {
        return query.setParameter("provider", place.provider())
                .setParameter("region", place.region())
                .setParameter("type", place.instanceType());
    }

    private static String zone(PlaceRef place) {
        return place.zone() == null ? "" : place.zone();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
