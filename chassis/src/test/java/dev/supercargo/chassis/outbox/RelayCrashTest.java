package dev.supercargo.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.supercargo.contracts.Topic;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.ProbedRecord;
import dev.supercargo.testkit.TestStack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay's own transactions, without an application around it: its crashes cannot be had otherwise. */
class RelayCrashTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String TOPIC = Topic.ACCELERATORS.topicName();

    private final TestStack stack = TestStack.running();
    private final DataSource database = database();
    private final String key = "accelerator-" + UUID.randomUUID();
    private final String application = "relay-" + UUID.randomUUID();

    private DataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(stack.freshDatabase());
        source.setUser(TestStack.USER);
        source.setPassword(TestStack.USER);
        return source;
    }

    @BeforeEach
    void createTables() throws Exception {
        try (InputStream script =
                        OutboxRelay.class.getResourceAsStream("/db/chassis/V0_1__outbox_inbox_idempotency.sql");
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void publishesAgainWithTheSameIdsAfterDyingBetweenTheTwoCommits() throws Exception {
        append("first");
        append("second");
        dieBetweenTheTwoCommits();
        append("third");

        List<ProbedRecord> published = relayUntil(5);

        assertThat(published)
                .extracting(ProbedRecord::value)
                .containsExactly("first", "second", "first", "second", "third");
        assertThat(published.get(2).headers()).isEqualTo(published.get(0).headers());
        assertThat(published.get(3).headers()).isEqualTo(published.get(1).headers());
        assertThat(rowsLeft()).isZero();
    }

    @Test
    void leavesTheRowsToTheRelayThatHoldsTheLock() throws Exception {
        append("only");

        try (OutboxBatch holder = OutboxBatch.open(database, LONG);
                OutboxBatch other = OutboxBatch.open(database, LONG)) {
            assertThat(holder.rows()).extracting(OutboxBatch.Row::payload).containsExactly("only");
            assertThat(other.rows()).isEmpty();
        }

        assertThat(relayUntil(1)).extracting(ProbedRecord::value).containsExactly("only");
    }

    @Test
    void aRelayThatStandsStillLosesTheLockAndPublishesNothingWhenItGoesOn() throws Exception {
        append("only");
        OutboxBatch frozen = OutboxBatch.open(database, Duration.ofSeconds(1));
        assertThat(frozen.rows()).hasSize(1);

        await().atMost(LIMIT).until(() -> rowsForAnother() == 1);

        try (OutboxPublisher publisher = publisher()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> publisher.publish(frozen));
        }
        assertThatExceptionOfType(SQLException.class).isThrownBy(frozen::close);
        assertThat(relayUntil(1)).extracting(ProbedRecord::value).containsExactly("only");
    }

    private int rowsForAnother() throws SQLException {
        try (OutboxBatch other = OutboxBatch.open(database, LONG)) {
            return other.rows().size();
        }
    }

    private OutboxPublisher publisher() {
        return new OutboxPublisher(
                stack.bootstrapServers(), application, application + "-1", new SimpleMeterRegistry());
    }

    private void dieBetweenTheTwoCommits() throws SQLException {
        try (OutboxBatch batch = OutboxBatch.open(database, LONG);
                OutboxPublisher publisher = publisher()) {
            publisher.publish(batch);
        }
    }

    private List<ProbedRecord> relayUntil(int records) throws Exception {
        OutboxRelay relay =
                new OutboxRelay(database, new SimpleMeterRegistry(), stack.bootstrapServers(), application, "1");
        relay.start(null);
        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            return kafka.awaitCount(TOPIC, records, LIMIT, record -> key.equals(record.key()));
        } finally {
            relay.stop(null);
        }
    }

    private void append(String payload) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox_event (event_id, topic, key, type, occurred_at, payload)"
                                + " values (gen_random_uuid(), ?, ?, 'dev.supercargo.catalog.accelerator-retired.v1', now(), ?)")) {
            insert.setString(1, TOPIC);
            insert.setString(2, key);
            insert.setString(3, payload);
            insert.executeUpdate();
        }
    }

    private int rowsLeft() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from outbox_event")) {
            count.next();
            return count.getInt(1);
        }
    }
}
