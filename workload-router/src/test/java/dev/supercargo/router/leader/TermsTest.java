package dev.supercargo.router.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.testkit.TestStack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Terms on a real PostgreSQL. */
class TermsTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PGSimpleDataSource database;
    private Terms terms;

    @BeforeEach
    void migrate() throws SQLException, IOException {
        database = migrated();
        terms = new Terms(database);
    }

    static PGSimpleDataSource migrated() throws SQLException, IOException {
        PGSimpleDataSource fresh = new PGSimpleDataSource();
        fresh.setUrl(TestStack.running().freshDatabase());
        fresh.setUser(TestStack.USER);
        fresh.setPassword(TestStack.USER);
        for (String migration : List.of("V12__leadership.sql", "V40__leader_since.sql")) {
            try (InputStream script =
                            Objects.requireNonNull(Terms.class.getResourceAsStream("/db/migration/" + migration));
                    Connection connection = fresh.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return fresh;
    }

    @Test
    void electsOneAndTheOthersOnlyWhenItIsNotHeardOfAnyMore() throws SQLException {
        assertThat(terms.takeOver("a", LONG, 0)).contains(1L);
        assertThat(terms.takeOver("b", LONG, 0)).isEmpty();
        assertThat(terms.renew("a", 1)).isTrue();

        assertThat(terms.takeOver("b", Duration.ZERO, 0)).contains(2L);
        assertThat(terms.renew("a", 1)).as("the first term is over").isFalse();
    }

    @Test
    void tellsWhoLeadsAndSinceWhen() throws SQLException {
        assertThat(terms.leader(Optional.of(LONG))).isEmpty();
        terms.takeOver("a", LONG, 0);
        Leader first = terms.leader(Optional.of(LONG)).orElseThrow();
        terms.renew("a", 1);

        assertThat(first).extracting(Leader::holder, Leader::epoch).containsExactly("a", 1L);
        assertThat(terms.leader(Optional.of(LONG))).as("renewed").contains(first);
        assertThat(terms.leader(Optional.of(Duration.ZERO))).as("not heard of").isEmpty();
        assertThat(terms.leader(Optional.empty())).as("elected elsewhere").contains(first);

        terms.takeOver("b", Duration.ZERO, 0);
        Leader second = terms.leader(Optional.of(LONG)).orElseThrow();
        assertThat(second.since()).isAfter(first.since());

        terms.resign("b", second.epoch());
        assertThat(terms.leader(Optional.empty())).as("resigned").isEmpty();
    }

    @Test
    void letsARouterThatWasStartedAgainLeadAtOnceInANewTerm() throws SQLException {
        terms.takeOver("a", LONG, 0);

        assertThat(terms.takeOver("a", LONG, 0)).contains(2L);
    }

    @Test
    void letsOthersTakeOverAtOnceAfterItResigned() throws SQLException {
        terms.takeOver("a", LONG, 0);
        terms.resign("a", 1);

        assertThat(terms.takeOver("b", LONG, 0)).contains(2L);
    }

    @Test
    void countsOnFromTheTransitionsOfALease() throws SQLException {
        assertThat(terms.takeOver("a", Duration.ZERO, 7)).contains(7L);
        assertThat(terms.takeOver("b", Duration.ZERO, 0))
                .as("the Lease was deleted")
                .contains(8L);
    }

    @Test
    void waitsForWhatTheLeaderIsJustWritingBeforeTheNextTermBegins() throws Exception {
        terms.takeOver("a", LONG, 0);
        try (Connection writing = database.getConnection()) {
            writing.setAutoCommit(false);
            assertThat(Terms.epochFor(writing)).isEqualTo(1);

            CompletableFuture<Optional<Long>> next = CompletableFuture.supplyAsync(() -> taken("b"));
            await().atMost(PATIENCE).until(() -> waiters() == 1);
            assertThat(next).isNotDone();
            writing.commit();

            assertThat(next.get()).contains(2L);
            assertThat(Terms.epochFor(writing))
                    .as("what the first sees when it goes on")
                    .isEqualTo(2);
        }
    }

    @Test
    void endsTheWriteOfALeaderThatStandsStill() throws Exception {
        terms.takeOver("a", LONG, 0);
        try (Connection frozen = database.getConnection()) {
            frozen.setAutoCommit(false);
            Terms.epochFor(frozen);

            assertThat(terms.takeOver("b", Duration.ZERO, 0)).contains(2L);

            assertThat(frozen.isValid(10)).as("it can never commit").isFalse();
        }
    }

    private Optional<Long> taken(String holder) {
        try {
            return terms.takeOver(holder, Duration.ZERO, 0);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long waiters() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                                + " where l.locktype = 'advisory' and not l.granted and d.datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
