package dev.supercargo.router.leader;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** The terms of leaders, as the database knows them; its clock counts. Thread-safe. */
final class Terms {

    /** "scargold" read as a number; the same as in {@code leading_epoch()}. */
    private static final long LOCK = 0x73636172676F6C64L;

    private static final String TAKE_OVER = """
            update leadership
            set holder = ?, epoch = greatest(epoch + 1, ?), renewed_at = clock_timestamp(), since = clock_timestamp()
            where holder = ? or renewed_at < clock_timestamp() - ? * interval '1 millisecond'
            returning epoch
            """;

    /** Whoever still holds the lock after this is not merely slow: its process stands still. */
    private static final String LOCK_TIMEOUT = "set local lock_timeout = '2s'";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String END_WRITES_OF_BEFORE = """
            select pg_terminate_backend(pid) from pg_locks
            where database = (select oid from pg_database where datname = current_database())
            and locktype = 'advisory' and (classid::bigint << 32 | objid::bigint) = ? and granted
            and pid <> pg_backend_pid()
            """;

    private final DataSource dataSource;

    Terms(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Begins a term, unless another router leads and was heard of within {@code duration}. Writes under earlier terms that
     * have not committed by then never will.
     *
     * @param epochMin what the new epoch is at least
     * @return the epoch of the new term
     */
    Optional<Long> takeOver(String holder, Duration duration, long epochMin) throws SQLException {
        if (!isFree(holder, duration)) {
            return Optional.empty();
        }
        try {
            return tryTakeOver(holder, duration, epochMin);
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            endWritesOfBefore();
            return tryTakeOver(holder, duration, epochMin);
        }
    }

    /** @return false if the term is over */
    boolean renew(String holder, long epoch) throws SQLException {
        return update(
                "update leadership set renewed_at = clock_timestamp() where holder = ? and epoch = ?", holder, epoch);
    }

    /** Lets others take over at once. */
    void resign(String holder, long epoch) throws SQLException {
        update("update leadership set renewed_at = '-infinity' where holder = ? and epoch = ?", holder, epoch);
    }

    /**
     * Who leads; empty if nobody does.
     *
     * @param silence after so long without being heard of, a leader is none any more; empty = leaders are not heard of here
     */
    Optional<Leader> leader(Optional<Duration> silence) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select holder, epoch, since from leadership
                        where holder <> '' and renewed_at > coalesce(clock_timestamp() - ? * interval '1 millisecond', '-infinity')
                        """)) {
            select.setObject(1, silence.map(Duration::toMillis).orElse(null), Types.BIGINT);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Leader(
                                row.getString(1),
                                row.getLong(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }
    }

    /** The epoch of the present term, which holds until the transaction of the connection ends. */
    static long epochFor(Connection transaction) throws SQLException {
        return number(transaction, "select leading_epoch()");
    }

    /** The epoch of the present term; it may be over the next moment. */
    static long epochNow(Connection connection) throws SQLException {
        return number(connection, "select epoch from leadership");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private boolean isFree(String holder, Duration duration) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select holder = ? or renewed_at < clock_timestamp() - ? * interval '1 millisecond' from leadership")) {
            select.setString(1, holder);
            select.setLong(2, duration.toMillis());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private Optional<Long> tryTakeOver(String holder, Duration duration, long epochMin) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement settings = connection.createStatement();
                    PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)");
                    PreparedStatement update = connection.prepareStatement(TAKE_OVER)) {
                settings.execute(LOCK_TIMEOUT);
                lock.setLong(1, LOCK);
                lock.execute();
                update.setString(1, holder);
                update.setLong(2, epochMin);
                update.setString(3, holder);
                update.setLong(4, duration.toMillis());
                Optional<Long> epoch = first(update);
                connection.commit();
                return epoch;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Optional<Long> first(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
        }
    }

    private void endWritesOfBefore() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement end = connection.prepareStatement(END_WRITES_OF_BEFORE)) {
            end.setLong(1, LOCK);
            end.execute();
        }
    }

    private boolean update(String sql, String holder, long epoch) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, holder);
            update.setLong(2, epoch);
            return update.executeUpdate() == 1;
        }
    }
}
