package dev.supercargo.router.team;

import dev.supercargo.engine.assignment.FairShare;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each team had of the savings of scarce capacity, from metered usage: what is not metered was not had. */
@ApplicationScoped
public class FairShares {

    /** After so many half-lives, a thousandth of it is left. */
    private static final int HALF_LIVES_MAX = 10;

    private final EntityManager entities;
    private final FairShareConfig config;

    FairShares(EntityManager entities, FairShareConfig config) {
        this.entities = entities;
        this.config = config;
    }

    /** @param competing teams that count even if they had nothing yet */
    @Transactional
    public FairShare at(Instant now, Collection<String> competing) {
        SortedMap<String, Money> received = new TreeMap<>();
        competing.forEach(team -> received.put(team, Money.zero()));
        received.putAll(received(now));
        SortedMap<String, Double> entitled = new TreeMap<>();
        entities.createQuery("from TeamDefaults where share is not null", TeamDefaults.class)
                .getResultStream()
                .forEach(team -> entitled.put(team.team, team.share));
        return new FairShare(entitled, received);
    }

    Duration halfLife() {
        return config.halfLife();
    }

    private SortedMap<String, Money> received(Instant now) {
        List<?> rows = entities.createNativeQuery("""
                        select j.team, sum(u.saved_usd * cast(power(0.5,
                            extract(epoch from (cast(?1 as timestamptz) - u.interval_end)) / ?2) as numeric))
                        from usage u join job j on j.id = u.job_id
                        where u.saved_usd is not null and u.interval_end > ?3
                        group by j.team
                        """, Object[].class)
                .setParameter(1, now)
                .setParameter(2, (double) config.halfLife().toSeconds())
                .setParameter(3, now.minus(config.halfLife().multipliedBy(HALF_LIVES_MAX)))
                .getResultList();
        SortedMap<String, Money> received = new TreeMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            received.put((String) columns[0], Money.usd((BigDecimal) columns[1]));
        }
        return received;
    }
}
