package dev.supercargo.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    private static final String TOPIC = "routing.jobs.v1";

    @TempDir
    Path directory;

    @Test
    void keepsRowsAndRecordsAcrossARestart() throws Exception {
        try (LocalStack first = AStack.in(directory, Durability.KEPT)) {
            store(first, "before the restart");
        }

        try (LocalStack second = AStack.in(directory, Durability.KEPT)) {
            assertThat(rows(second)).containsExactly("before the restart");
            assertThat(records(second)).containsExactly("before the restart");
        }
    }

    @Test
    void takesOverFromAKilledProcess() throws Exception {
        Process holder = StackProcess.start(directory);
        long leftover = Long.parseLong(Files.readAllLines(directory.resolve("postgresql/postmaster.pid"))
                .getFirst());
        holder.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        ProcessHandle postgres = ProcessHandle.of(leftover).orElseThrow();
        assertThat(postgres.isAlive()).isTrue();

        try (LocalStack next = AStack.in(directory, Durability.KEPT)) {
            store(next, "after the takeover");

            assertThat(postgres.isAlive()).isFalse();
            assertThat(next.postgres().pid()).isNotEqualTo(leftover);
            assertThat(rows(next)).containsExactly("after the takeover");
            assertThat(records(next)).containsExactly("after the takeover");
        }
    }

    @Test
    void waitsForTheDiskOnlyWhenDataIsKept() throws Exception {
        for (Durability durability : Durability.values()) {
            try (PostgresServer postgres = PostgresServer.start(new PostgresSettings(
                    directory.resolve(durability.name()),
                    directory.resolve("postgresql.log"),
                    PortChoice.anyFree(),
                    durability,
                    List.of("router")))) {
                assertThat(List.of(
                                show(postgres, "fsync"),
                                show(postgres, "synchronous_commit"),
                                show(postgres, "full_page_writes")))
                        .containsOnly(durability.flush());
            }
        }
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (PostgresServer postgres = PostgresServer.start(new PostgresSettings(
                directory.resolve("one"),
                directory.resolve("postgresql.log"),
                PortChoice.anyFree(),
                Durability.THROW_AWAY,
                List.of()))) {
            PostgresSettings samePort = new PostgresSettings(
                    directory.resolve("two"),
                    directory.resolve("postgresql.log"),
                    PortChoice.fixed(postgres.port()),
                    Durability.THROW_AWAY,
                    List.of());

            assertThatThrownBy(() -> PostgresServer.start(samePort))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port %d, wanted by PostgreSQL, is in use", postgres.port());
        }
    }

    @Test
    void refusesADatabaseNameThatIsNotAPlainWord() {
        assertThatThrownBy(() -> new PostgresSettings(
                        directory,
                        directory.resolve("log"),
                        PortChoice.anyFree(),
                        Durability.KEPT,
                        List.of("router; DROP TABLE x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("router; DROP TABLE x");
    }

    private static void store(LocalStack stack, String text) throws Exception {
        try (Connection connection = connect(stack.postgres());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (text TEXT)");
            statement.execute("INSERT INTO note VALUES ('%s')".formatted(text));
        }
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", text)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> rows(LocalStack stack) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect(stack.postgres());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT text FROM note")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static List<String> records(LocalStack stack) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<String> found = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> found.add(record.value()));
            }
            return found;
        }
    }

    private static String show(PostgresServer postgres, String setting) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("SHOW " + setting)) {
            value.next();
            return value.getString(1);
        }
    }

    private static Connection connect(PostgresServer postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("router"), PostgresServer.USER, PostgresServer.USER);
    }
}
