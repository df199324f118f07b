package dev.supercargo.pricing.usage;

import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.contracts.routing.UsageMetered;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The hours of use; sums, so that the order of arrival does not matter. */
@ApplicationScoped
public class UsageHours {

    private static final String OWNED = "OWNED";
    private static final String COMMITMENT = "commitment/";

    private final EntityManager entities;

    UsageHours(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds intervals of use; what is owned is nobody's commitment. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(List<UsageMetered> usages) {
        SortedMap<Key, Sums> sums = new TreeMap<>(Key.ORDER);
        for (UsageMetered usage : usages) {
            if (!usage.place().market().equals(OWNED)) {
                HourlyUse.of(usage).forEach(use -> sums.merge(Key.of(usage.place(), use), Sums.of(use), Sums::plus));
            }
        }
        sums.forEach(this::add);
    }

    private void add(Key key, Sums sums) {
        entities.createNativeQuery("""
                        insert into usage_hour as known (provider, region, instance_type, market, commitment_id, hour,
                            simulated, instance_hours, cost_usd)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        on conflict (hour, provider, region, instance_type, market, commitment_id, simulated)
                        do update set instance_hours = known.instance_hours + excluded.instance_hours,
                            cost_usd = known.cost_usd + excluded.cost_usd""")
                .setParameter(1, key.provider())
                .setParameter(2, key.region())
                .setParameter(3, key.instanceType())
                .setParameter(4, key.market())
                .setParameter(5, key.commitmentId())
                .setParameter(6, key.hour().atOffset(ZoneOffset.UTC))
                .setParameter(7, key.simulated())
                .setParameter(8, sums.instanceHours())
                .setParameter(9, sums.costUsd())
                .executeUpdate();
    }

    /** What hours are summed by; its order is that in which rows are written. */
    private record Key(
            Instant hour,
            String provider,
            String region,
            String instanceType,
            String market,
            String commitmentId,
            boolean simulated) {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::hour)
                .thenComparing(Key::provider)
                .thenComparing(Key::region)
                .thenComparing(Key::instanceType)
                .thenComparing(Key::market)
                .thenComparing(Key::commitmentId)
                .thenComparing(Key::simulated);

        static Key of(PlaceRef place, HourlyUse use) {
            return new Key(
                    use.hour(),
                    place.provider(),
                    place.region(),
                    place.instanceType(),
                    place.market(),
                    place.optionId().startsWith(COMMITMENT) ? place.optionId().substring(COMMITMENT.length()) : "",
                    place.simulated());
        }
    }

    private record Sums(BigDecimal instanceHours, BigDecimal costUsd) {

        static Sums of(HourlyUse use) {
            return new Sums(use.instanceHours(), use.costUsd());
        }

        Sums plus(Sums others) {
            return new Sums(instanceHours.add(others.instanceHours), costUsd.add(others.costUsd));
        }
    }

    /** When the last use ended, to the hour; a simulated cluster's clock may be ahead of ours. */
    public Optional<Instant> lastHour() {
        return hour("max");
    }

    public Optional<Instant> firstHour() {
        return hour("min");
    }

    private Optional<Instant> hour(String aggregate) {
        return Optional.ofNullable(
                (Instant) entities.createNativeQuery("select " + aggregate + "(hour) from usage_hour", Instant.class)
                        .getSingleResult());
    }

    /** Use in {@code [from, to)}, by hour. */
    @SuppressWarnings("unchecked")
    public List<UsedHour> between(Instant from, Instant to) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select provider, region, instance_type, market, commitment_id, hour, simulated, instance_hours,
                            cost_usd
                        from usage_hour where hour >= ?1 and hour < ?2
                        order by provider, region, instance_type, hour, market, commitment_id, simulated""")
                .setParameter(1, from.atOffset(ZoneOffset.UTC))
                .setParameter(2, to.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream().map(UsageHours::used).toList();
    }

    private static UsedHour used(Object[] row) {
        return new UsedHour(
                new InstanceKey((String) row[0], (String) row[1], (String) row[2]),
                (String) row[3],
                (String) row[4],
                instant(row[5]),
                (Boolean) row[6],
                (BigDecimal) row[7],
                Money.usd((BigDecimal) row[8]));
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
