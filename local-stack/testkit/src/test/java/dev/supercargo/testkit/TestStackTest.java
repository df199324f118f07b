package dev.supercargo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestStackTest {

    @Test
    void isOnePerJvm() {
        assertThat(TestStack.running()).isEqualTo(TestStack.running());
    }

    @Test
    void createsEmptyDatabasesThatDoNotSeeEachOther() throws SQLException {
        String one = TestStack.running().freshDatabase();
        String other = TestStack.running().freshDatabase();

        execute(one, "CREATE TABLE only_in_one (id INT)");

        assertThat(tables(one)).isEqualTo(1);
        assertThat(tables(other)).isZero();
    }

    @Test
    void configuresQuarkusWithTheSameDatabaseEveryTime() {
        Map<String, String> first = new SupercargoStack().start();
        Map<String, String> second = new SupercargoStack().start();

        assertThat(first)
                .isEqualTo(second)
                .containsEntry("kafka.bootstrap.servers", TestStack.running().bootstrapServers())
                .containsEntry("quarkus.datasource.username", "supercargo")
                .containsEntry("quarkus.datasource.password", "supercargo")
                .containsEntry("quarkus.http.test-port", "0")
                .containsEntry("quarkus.devservices.enabled", "false")
                .containsKey("quarkus.datasource.jdbc.url");
    }

    @Test
    void namesTheKindsOfStackWhenAskedForAnother() {
        assertThat(StackKind.parse("testcontainers")).isEqualTo(StackKind.TESTCONTAINERS);
        assertThatThrownBy(() -> StackKind.parse("docker"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dsupercargo.stack=docker is not one of embedded, testcontainers.");
    }

    private static void execute(String jdbcUrl, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, TestStack.USER, TestStack.USER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int tables(String jdbcUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, TestStack.USER, TestStack.USER);
                Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) {
            count.next();
            return count.getInt(1);
        }
    }
}
