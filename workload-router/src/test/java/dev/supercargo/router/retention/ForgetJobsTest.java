package dev.supercargo.router.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.router.SimulatedClusterResource;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Jobs that ended long ago are forgotten with all that is known of them. The jobs here ended in 1990. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class ForgetJobsTest {

    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("1991-01-01T00:00:00Z");

    @Inject
    ForgetJobs forgetJobs;

    @Inject
    EntityManager entities;

    @Test
    void forgetsWhatEndedBeforeAndKeepsWhatLeftSomethingBehind() {
        String over = ended();
        String untidy = ended();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into leftover (kubernetes_job, cluster, job_id, since) values (?1, 'gone', ?1, ?2)")
                        .setParameter(1, untidy)
                        .setParameter(2, LATER)
                        .executeUpdate());
        try {
            assertThat(forgetJobs.before(LONG_AGO)).isZero();
            assertThat(forgetJobs.before(LATER)).isEqualTo(1);

            given().get("/api/v1/jobs/" + over).then().statusCode(404);
            given().get("/api/v1/jobs/" + untidy).then().statusCode(200);
            assertThat(facts(over)).isZero();
            assertThat(facts(untidy)).isEqualTo(4);
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("delete from leftover where job_id = ?1")
                            .setParameter(1, untidy)
                            .executeUpdate());
        }
        assertThat(forgetJobs.before(LATER)).isEqualTo(1);
    }

    /** As a job looks in the database that was cancelled then. */
    private String ended() {
        String id = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("""
                            insert into job (id, version, sequence, name, team, user_name, state, policy, urgency,
                                task_file, submitted_at, ended_at, attempt, interruptions, progress, checkpoint_progress,
                                start_progress, cost_usd, accelerator_hours, run_time, stop_reason)
                            values (?1, 0, 1, 'old', 'old', 'ann', 'CANCELLED', 'urgency', 'LOW',
                                'run: x', ?2, ?2, 0, 0, 0, 0, 0, 0, 0, 'PT0S', 'old')
                            """)
                    .setParameter(1, id)
                    .setParameter(2, LONG_AGO)
                    .executeUpdate();
            entities.createNativeQuery("""
                            insert into ranking (id, asked_at, job_input, budget_input, candidates)
                            values (?1, ?2, '{}', '{}', '[]')
                            """)
                    .setParameter(1, id)
                    .setParameter(2, LONG_AGO)
                    .executeUpdate();
            entities.createNativeQuery("""
                            insert into placement_snapshot (id, taken_at, content) values (?1, ?2, '{}')
                            """)
                    .setParameter(1, id)
                    .setParameter(2, LONG_AGO)
                    .executeUpdate();
            entities.createNativeQuery("""
                            insert into decision (id, job_id, attempt, decided_at, policy, outcome, reason, snapshot_id,
                                ranking_id, simulated)
                            values (?1, ?1, 1, ?2, 'urgency', 'DEFERRED', 'old', ?1, ?1, true)
                            """)
                    .setParameter(1, id)
                    .setParameter(2, LONG_AGO)
                    .executeUpdate();
            entities.createNativeQuery("""
                            insert into job_event (job_id, sequence, type, occurred_at, summary)
                            values (?1, 1, 'JobSubmitted', ?2, 'Submitted.')
                            """)
                    .setParameter(1, id)
                    .setParameter(2, LONG_AGO)
                    .executeUpdate();
        });
        return id;
    }

    private long facts(String id) {
        return QuarkusTransaction.requiringNew().call(() -> (Long)
                entities.createNativeQuery("""
                                        select (select count(*) from job_event where job_id = ?1)
                                            + (select count(*) from decision where job_id = ?1)
                                            + (select count(*) from ranking where id = ?1)
                                            + (select count(*) from placement_snapshot where id = ?1)
                                        """, Long.class).setParameter(1, id).getSingleResult());
    }
}
