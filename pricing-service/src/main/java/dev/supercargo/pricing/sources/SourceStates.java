package dev.supercargo.pricing.sources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of {@code price_source}. */
@ApplicationScoped
class SourceStates {

    private final DataSource dataSource;

    SourceStates(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional
    Map<String, SourceStatus> all() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from price_source");
                ResultSet row = select.executeQuery()) {
            Map<String, SourceStatus> states = new HashMap<>();
            while (row.next()) {
                states.put(
                        row.getString("source_name"),
                        new SourceStatus(
                                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                                instant(row, "last_attempt_at"),
                                instant(row, "last_success_at"),
                                row.getObject("content_day", LocalDate.class),
                                row.getObject("offers", Integer.class),
                                row.getObject("refused", Long.class),
                                row.getInt("failures"),
                                row.getString("last_error")));
            }
            return states;
        } catch (SQLException e) {
            throw new StatusUnavailable(e);
        }
    }

    /** Takes the turn of a source if it is due; no other replica then has it until {@code until}. */
    @Transactional
    boolean claim(String source, Instant now, Instant until) {
        return update(
                        "insert into price_source (source_name, next_at, last_attempt_at) values (?, ?, ?)"
                                + " on conflict (source_name) do update set next_at = excluded.next_at,"
                                + " last_attempt_at = excluded.last_attempt_at where price_source.next_at <= ?",
                        source,
                        utc(until),
                        utc(now),
                        utc(now))
                == 1;
    }

    /** Somebody wants it now. */
    @Transactional
    void makeDue(String source, Instant now) {
        update(
                "insert into price_source (source_name, next_at) values (?, ?)"
                        + " on conflict (source_name) do update set next_at = excluded.next_at",
                source,
                utc(now));
    }

    /** @param note what was left out all the same */
    @Transactional(Transactional.TxType.MANDATORY)
    void succeeded(
            String source,
            Instant now,
            Instant nextAt,
            LocalDate contentDay,
            int offers,
            long refused,
            Optional<String> note) {
        update(
                "update price_source set last_success_at = ?, next_at = ?, content_day = ?, offers = ?, refused = ?,"
                        + " failures = 0, last_error = ? where source_name = ?",
                utc(now),
                utc(nextAt),
                contentDay,
                offers,
                refused,
                note.orElse(null),
                source);
    }

    @Transactional
    void toldNothingNew(String source, Instant now, Instant nextAt) {
        update(
                "update price_source set last_success_at = ?, next_at = ?, failures = 0, last_error = null"
                        + " where source_name = ?",
                utc(now),
                utc(nextAt),
                source);
    }

    @Transactional
    void failed(String source, Instant now, Duration pause, String error) {
        update(
                "update price_source set next_at = ?, failures = failures + 1, last_error = ? where source_name = ?",
                utc(now.plus(pause)),
                error,
                source);
    }

    private int update(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new StatusUnavailable(e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
