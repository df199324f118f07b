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
import java.util.List;
import java.util.Optional;

/** The hours of use; sums, so that the order of arrival does not matter. */
@ApplicationScoped
public class UsageHours {

    private static final String OWNED = "OWNED";
    private static final String COMMITMENT = "commitment/";

    private final EntityManager entities;

    UsageHours(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds an interval of use; what is owned is nobody's commitment. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(UsageMetered usage) {
        PlaceRef place = usage.place();
        if (place.market().equals(OWNED)) {
            return;
        }
        String commitmentId =
                place.optionId().startsWith(COMMITMENT) ? place.optionId().substring(COMMITMENT.length()) : "";
        for (HourlyUse use : HourlyUse.of(usage)) {
            entities.createNativeQuery("""
                            insert into usage_hour as known (provider, region, instance_type, market, commitment_id, hour,
                                simulated, instance_hours, cost_usd)
                            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                            on conflict (hour, provider, region, instance_type, market, commitment_id, simulated)
                            do update set instance_hours = known.instance_hours + excluded.instance_hours,
                                cost_usd = known.cost_usd + excluded.cost_usd""")
                    .setParameter(1, place.provider())
                    .setParameter(2, place.region())
                    .setParameter(3, place.instanceType())
                    .setParameter(4, place.market())
                    .setParameter(5, commitmentId)
                    .setParameter(6, use.hour().atOffset(ZoneOffset.UTC))
                    .setParameter(7, place.simulated())
                    .setParameter(8, use.instanceHours())
                    .setParameter(9, use.costUsd())
                    .executeUpdate();
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
