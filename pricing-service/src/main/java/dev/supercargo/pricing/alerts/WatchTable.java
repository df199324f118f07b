package dev.supercargo.pricing.alerts;

import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Rows of {@code price_watch}: offers whose price has moved at least once. */
@ApplicationScoped
class WatchTable {

    private final DataSource dataSource;

    WatchTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Map<String, Watch> ofIds(Collection<String> offerIds) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select offer_id, settled_usd, rising, stated, alerted_at from price_watch"
                                + " where offer_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", offerIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                Map<String, Watch> watches = new HashMap<>();
                while (row.next()) {
                    watches.put(row.getString(1), watch(row));
                }
                return watches;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("watched prices cannot be read", e);
        }
    }

    void put(Map<String, Watch> watches) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement put = connection.prepareStatement("""
                        insert into price_watch (offer_id, settled_usd, rising, stated, alerted_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (offer_id) do update set settled_usd = excluded.settled_usd,
                            rising = excluded.rising, stated = excluded.stated, alerted_at = excluded.alerted_at""")) {
            for (Map.Entry<String, Watch> entry : watches.entrySet()) {
                Watch watch = entry.getValue();
                put.setString(1, entry.getKey());
                put.setBigDecimal(2, watch.settled().amount());
                put.setObject(3, watch.rising().orElse(null), Types.BOOLEAN);
                put.setInt(4, watch.stated());
                put.setObject(
                        5,
                        watch.alertedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE);
                put.addBatch();
            }
            put.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("watched prices cannot be written", e);
        }
    }

    private static Watch watch(ResultSet row) throws SQLException {
        return new Watch(
                Money.usd(row.getBigDecimal("settled_usd")),
                Optional.ofNullable(row.getObject("rising", Boolean.class)),
                row.getInt("stated"),
                Optional.ofNullable(row.getObject("alerted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
