package dev.supercargo.chassis.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The events of one transaction, in the order of their appending. They are written with one statement when the transaction
 * is about to commit; if that fails it rolls back. Used by the transaction's thread only.
 */
final class Appended implements Synchronization {

    private static final String INSERT = """
            insert into outbox_event (event_id, topic, key, type, occurred_at, traceparent, payload)
            select gen_random_uuid(), topic, key, type, occurred_at::timestamptz, traceparent, payload
            from unnest(?, ?, ?, ?, ?, ?) with ordinality
                as appended (topic, key, type, occurred_at, traceparent, payload, place)
            order by place
            """;

    /** One event to write. @param traceparent null outside a trace */
    record Row(String topic, String key, String type, Instant occurredAt, String traceparent, String payload) {}

    private final DataSource dataSource;
    private final Runnable committed;
    private final List<Row> rows = new ArrayList<>();
    private boolean written;

    /** @param committed called after the transaction has committed */
    Appended(DataSource dataSource, Runnable committed) {
        this.dataSource = dataSource;
        this.committed = committed;
    }

    void add(Row row) {
        if (written) {
            throw new IllegalStateException("the transaction commits already, it takes no more events: " + row.type());
        }
        rows.add(row);
    }

    @Override
    public void beforeCompletion() {
        written = true;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, texts(connection, Row::topic));
            insert.setArray(2, texts(connection, Row::key));
            insert.setArray(3, texts(connection, Row::type));
            insert.setArray(4, texts(connection, row -> row.occurredAt().toString()));
            insert.setArray(5, texts(connection, Row::traceparent));
            insert.setArray(6, texts(connection, Row::payload));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailable("cannot append " + rows.size() + " events to the outbox", e);
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            committed.run();
        }
    }

    private Array texts(Connection connection, Function<Row, String> column) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
    }
}
