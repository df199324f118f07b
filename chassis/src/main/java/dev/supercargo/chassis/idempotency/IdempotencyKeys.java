package dev.supercargo.chassis.idempotency;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Carries out a POST once per idempotency key. The answer is stored in the transaction of the change, so a retry after
 * a lost answer gets the same answer and changes nothing. Thread-safe.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final int LENGTH_MAX = 200;

    /**
     * An answer to keep.
     *
     * @param location the {@code Location} header as an absolute path, null if none
     * @param body JSON
     */
    public record Answer(int status, String location, String body) {

        /** 201: what was made is at {@code location}, an absolute path, and looks like {@code body}. */
        public static Answer created(String location, String body) {
            return new Answer(Response.Status.CREATED.getStatusCode(), location, body);
        }

        /** The location stays a path: the caller may have come through the console's proxy. */
        public Response response() {
            return Response.status(status)
                    .header(HttpHeaders.LOCATION, location)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(body)
                    .build();
        }
    }

    private final DataSource dataSource;

    IdempotencyKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param key the header's value, null if the caller sent none
     * @param request method, path and body
     * @throws Problem if the key was used with another request
     */
    @Transactional
    public Answer once(String key, String request, Supplier<Answer> change) {
        if (key == null) {
            return change.get();
        }
        if (key.isBlank() || key.length() > LENGTH_MAX) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST,
                    "Idempotency-Key must have 1 to " + LENGTH_MAX + " characters, but has " + key.length() + ".",
                    List.of(Issue.of("INVALID", "Idempotency-Key", "1 to " + LENGTH_MAX + " characters")));
        }
        String fingerprint = sha256(request);
        try (Connection connection = dataSource.getConnection()) {
            // The lock makes two simultaneous requests with one key take turns.
            lock(connection, key);
            Optional<Answer> before = find(connection, key, fingerprint);
            if (before.isPresent()) {
                return before.get();
            }
            Answer answer = change.get();
            store(connection, key, fingerprint, answer);
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency keys cannot be reached", e);
        }
    }

    private static void lock(Connection connection, String key) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, key);
            lock.execute();
        }
    }

    private static Optional<Answer> find(Connection connection, String key, String fingerprint) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select request, status, location, body from idempotency_key where key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString(1).equals(fingerprint)) {
                    throw new Problem(
                            ProblemType.IDEMPOTENCY_KEY_REUSED,
                            "Idempotency-Key " + key + " was used before with another body. Maybe use a new key.",
                            List.of(Issue.of("REUSED", "Idempotency-Key", "use a new key for a new request")));
                }
                return Optional.of(new Answer(row.getInt(2), row.getString(3), row.getString(4)));
            }
        }
    }

    private static void store(Connection connection, String key, String fingerprint, Answer answer)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into idempotency_key (key, request, status, location, body) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, key);
            insert.setString(2, fingerprint);
            insert.setInt(3, answer.status());
            insert.setString(4, answer.location());
            insert.setString(5, answer.body());
            insert.executeUpdate();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
