package dev.supercargo.pricing.alerts;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.pricing.PriceAlertRaised;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps alerts and publishes each once, in the transaction of what caused it. Thread-safe. */
@ApplicationScoped
class AlertLog {

    private final DataSource dataSource;
    private final Outbox outbox;

    AlertLog(DataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
        this.outbox = outbox;
    }

    /**
     * An alert with its place in the list.
     *
     * @param number grows with time
     */
    record Entry(long number, PriceAlertRaised alert) {}

    /** Those whose id is known already are passed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    void raise(List<PriceAlertRaised> alerts) {
        List<PriceAlertRaised> fresh = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into price_alert (alert_id, offer_id, kind, before_usd, after_usd, message, raised_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict (alert_id) do nothing")) {
            for (PriceAlertRaised alert : alerts) {
                insert.setString(1, alert.alertId());
                insert.setString(2, alert.offerId());
                insert.setString(3, alert.kind());
                insert.setBigDecimal(4, amount(alert.before()));
                insert.setBigDecimal(5, amount(alert.after()));
                insert.setString(6, alert.message());
                insert.setObject(7, utc(alert.raisedAt()));
                if (insert.executeUpdate() == 1) {
                    fresh.add(alert);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("alerts cannot be written", e);
        }
        if (!fresh.isEmpty()) {
            outbox.append(fresh);
        }
    }

    /** Offers and sources about which there was an alert of {@code kind} since then. */
    Set<String> alertedSince(AlertKind kind, Instant since) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select distinct offer_id from price_alert where kind = ? and raised_at >= ?")) {
            select.setString(1, kind.name());
            select.setObject(2, utc(since));
            try (ResultSet row = select.executeQuery()) {
                Set<String> ids = new HashSet<>();
                while (row.next()) {
                    ids.add(row.getString(1));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("alerts cannot be read", e);
        }
    }

    /**
     * Newest first.
     *
     * @param before number of the last one seen
     */
    List<Entry> list(AlertQuery query, Optional<Long> before, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select number, alert_id, offer_id, kind, before_usd, after_usd, message, raised_at
                        from price_alert
                        where number < ? and (cast(? as text) is null or kind = ?)
                          and (cast(? as text) is null or starts_with(offer_id, ?)) and raised_at >= ?
                        order by number desc limit ?""")) {
            select.setLong(1, before.orElse(Long.MAX_VALUE));
            select.setString(2, query.kind().map(AlertKind::name).orElse(null));
            select.setString(3, query.kind().map(AlertKind::name).orElse(null));
            select.setString(4, query.offer().orElse(null));
            select.setString(5, query.offer().orElse(null));
            select.setObject(6, utc(query.since()));
            select.setInt(7, limit);
            try (ResultSet row = select.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(new Entry(row.getLong(1), alert(row)));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("alerts cannot be read", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forgetBefore(Instant moment) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from price_alert where raised_at < ?")) {
            delete.setObject(1, utc(moment));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old alerts cannot be deleted", e);
        }
    }

    private static PriceAlertRaised alert(ResultSet row) throws SQLException {
        return new PriceAlertRaised(
                row.getString("offer_id"),
                row.getString("alert_id"),
                row.getString("kind"),
                money(row.getBigDecimal("before_usd")),
                money(row.getBigDecimal("after_usd")),
                row.getString("message"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.usd(amount);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
