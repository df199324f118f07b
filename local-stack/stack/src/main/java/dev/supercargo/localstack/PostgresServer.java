package dev.supercargo.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A running PostgreSQL on 127.0.0.1 with the user {@value #USER}. Thread-safe. */
public final class PostgresServer implements AutoCloseable {

    /** Name and password of the user that owns the databases; the server listens on the loopback interface only. */
    public static final String USER = "supercargo";

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final int PORT_ATTEMPTS = 5;
    private static final Duration EXIT_LIMIT = Duration.ofSeconds(10);
    private static final int LOG_LINES = 15;

    private final EmbeddedPostgres postgres;
    private final Path dataDirectory;
    private final long pid;

    private PostgresServer(EmbeddedPostgres postgres, Path dataDirectory) {
        this.postgres = postgres;
        this.dataDirectory = dataDirectory;
        this.pid = readPid(dataDirectory);
    }

    /** Starts the server, taking over from one that a killed process left behind, and creates missing databases. */
    public static PostgresServer start(PostgresSettings settings) {
        LeftoverPostgres.stop(settings.dataDirectory());
        PostgresServer server = new PostgresServer(
                switch (settings.port()) {
                    case PortChoice.Fixed(int number) -> startOn(number, settings);
                    case PortChoice.AnyFree() -> startOnAnyPort(settings);
                },
                settings.dataDirectory());
        server.createUser();
        settings.databases().forEach(server::createDatabase);
        return server;
    }

    /** Stops the server that a killed process left behind on this directory, if there is one. */
    public static void stopLeftover(Path dataDirectory) {
        LeftoverPostgres.stop(dataDirectory.toAbsolutePath().normalize());
    }

    private static EmbeddedPostgres startOnAnyPort(PostgresSettings settings) {
        for (int attempt = 1; ; attempt++) {
            int port = Ports.free();
            try {
                return startOn(port, settings);
            } catch (StackException e) {
                if (attempt == PORT_ATTEMPTS || Ports.isFree(port)) {
                    throw e;
                }
            }
        }
    }

    private static EmbeddedPostgres startOn(int port, PostgresSettings settings) {
        if (!Ports.isFree(port)) {
            throw new StackException(
                    "Port %d, wanted by PostgreSQL, is in use. Maybe another PostgreSQL runs there.".formatted(port));
        }
        try {
            Files.createDirectories(settings.dataDirectory().getParent());
            Files.createDirectories(settings.logFile().getParent());
            Redirect log = Redirect.appendTo(settings.logFile().toFile());
            // The library switches durability off by itself (-F, synchronous_commit=off); these settings come later on
            // the command line and win.
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(settings.dataDirectory())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(START_LIMIT)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setServerConfig("fsync", settings.durability().flush())
                    .setServerConfig("synchronous_commit", settings.durability().flush())
                    .setServerConfig("full_page_writes", settings.durability().flush())
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new StackException(
                    "PostgreSQL did not start on port %d with data directory %s: %s. Maybe the disk is full, the directory is not writable, or user namespaces are forbidden for root. The last lines of %s:%n%s"
                            .formatted(
                                    port,
                                    settings.dataDirectory(),
                                    e.getMessage(),
                                    settings.logFile(),
                                    LogTail.of(settings.logFile(), LOG_LINES)),
                    e);
        }
    }

    private void createUser() {
        execute("""
                DO $$ BEGIN
                  CREATE ROLE supercargo LOGIN CREATEDB PASSWORD 'supercargo';
                EXCEPTION WHEN duplicate_object THEN NULL;
                END $$""");
    }

    /** Creates a database owned by {@value #USER} unless it is there. */
    public void createDatabase(String name) {
        DatabaseName.check(name);
        if (!exists(name)) {
            execute("CREATE DATABASE %s OWNER %s".formatted(name, USER));
        }
    }

    private boolean exists(String database) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(database))) {
            return found.next();
        } catch (SQLException e) {
            throw new StackException("Cannot look up database %s: %s".formatted(database, e.getMessage()), e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StackException("PostgreSQL refused '%s': %s".formatted(sql, e.getMessage()), e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    /** JDBC URL of one database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), DatabaseName.check(database));
    }

    /** Process id of the server's main process. */
    public long pid() {
        return pid;
    }

    private static long readPid(Path dataDirectory) {
        Path file = dataDirectory.resolve("postmaster.pid");
        try {
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        } catch (IOException e) {
            throw new StackException("PostgreSQL ended right after its start: cannot read %s.".formatted(file), e);
        }
    }

    /** Returns once the server's process has ended. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new StackException("PostgreSQL on port %d did not stop: %s".formatted(port(), e.getMessage()), e);
        }
        // The library's stop gives up after some seconds, and returns a moment before the process is gone.
        LeftoverPostgres.stop(dataDirectory);
        ProcessHandle.of(pid).ifPresent(process -> Deadline.in(EXIT_LIMIT).await(() -> !process.isAlive()));
    }
}
