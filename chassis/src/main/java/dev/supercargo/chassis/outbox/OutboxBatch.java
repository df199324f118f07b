package dev.supercargo.chassis.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The oldest rows of the outbox, read under the relay's advisory lock; the lock ends with the transaction. */
final class OutboxBatch implements AutoCloseable {

    static final int ROWS_MAX = 500;

    /** "scargoob" read as a number: the relay's lock in the service's own database. */
    private static final long LOCK = 0x73636172676F6F62L;

    private static final String TRY_LOCK =
            "select pg_try_advisory_xact_lock(?), set_config('idle_in_transaction_session_timeout', ?, true)";

    /** One event to publish. */
    record Row(
            long id,
            String eventId,
            String topic,
            String key,
            String type,
            Instant occurredAt,
            String traceparent,
            String payload) {}

    private final Connection connection;
    private final List<Row> rows;

    private OutboxBatch(Connection connection, List<Row> rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /**
     * Empty if there is nothing to do or another relay holds the lock.
     *
     * @param standstill after which the database ends the session of a process that does not go on, so that others may
     */
    static OutboxBatch open(DataSource dataSource, Duration standstill) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            return new OutboxBatch(connection, lock(connection, standstill) ? read(connection) : List.of());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** @throws SQLException if this process stood still, and others publish these rows */
    void confirm() throws SQLException {
        try (Statement question = connection.createStatement()) {
            question.execute("select 1");
        }
    }

    void deleteAndCommit() throws SQLException {
        Long[] ids = rows.stream().map(Row::id).toArray(Long[]::new);
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox_event where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static boolean lock(Connection connection, Duration standstill) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(TRY_LOCK)) {
            lock.setLong(1, LOCK);
            lock.setString(2, standstill.toMillis() + "ms");
            try (ResultSet result = lock.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    private static List<Row> read(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, event_id, topic, key, type, occurred_at, traceparent, payload"
                                + " from outbox_event order by id limit " + ROWS_MAX);
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                rows.add(new Row(
                        result.getLong(1),
                        result.getString(2),
                        result.getString(3),
                        result.getString(4),
                        result.getString(5),
                        result.getTimestamp(6).toInstant(),
                        result.getString(7),
                        result.getString(8)));
            }
        }
        return List.copyOf(rows);
    }
}
