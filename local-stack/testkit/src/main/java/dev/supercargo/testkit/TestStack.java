package dev.supercargo.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The PostgreSQL and the Kafka of this test JVM, started at the first question and stopped when the JVM ends.
 *
 * @param postgresHost where PostgreSQL listens
 * @param postgresPort where PostgreSQL listens
 * @param bootstrapServers Kafka's address for clients
 */
public record TestStack(String postgresHost, int postgresPort, String bootstrapServers) {

    /** Name and password of a user that may create databases. */
    public static final String USER = "supercargo";

    private static final String HOST = "supercargo.test-stack.postgres-host";
    private static final String PORT = "supercargo.test-stack.postgres-port";
    private static final String BOOTSTRAP = "supercargo.test-stack.bootstrap-servers";

    /**
     * The stack of this JVM. Quarkus loads test classes in more than one class loader, so a static field would start
     * several stacks: system properties remember it, and the one object that all class loaders share is the lock.
     */
    public static TestStack running() {
        synchronized (Runtime.getRuntime()) {
            String host = System.getProperty(HOST);
            if (host != null) {
                return new TestStack(host, Integer.getInteger(PORT), System.getProperty(BOOTSTRAP));
            }
            TestStack started = StackKind.configured().start();
            System.setProperty(HOST, started.postgresHost());
            System.setProperty(PORT, Integer.toString(started.postgresPort()));
            System.setProperty(BOOTSTRAP, started.bootstrapServers());
            return started;
        }
    }

    /** Creates an empty database and returns its JDBC URL; user and password are {@value #USER}. */
    public String freshDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, USER);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database %s: %s".formatted(name, e.getMessage()), e);
        }
        return jdbcUrl(name);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(postgresHost, postgresPort, database);
    }
}
