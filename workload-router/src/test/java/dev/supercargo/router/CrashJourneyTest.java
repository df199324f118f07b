package dev.supercargo.router;

import static dev.supercargo.router.Journeys.amount;
import static dev.supercargo.router.Journeys.awaitSuccess;
import static dev.supercargo.router.Journeys.json;
import static dev.supercargo.router.Journeys.submit;
import static dev.supercargo.router.Journeys.types;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.testkit.SupercargoStack;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The router dies at the worst moments: its database session ends, twice, right where the step is about to be stored. What
 * the cluster was told before that has happened. The process itself is killed in the test of the whole platform.
 */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class CrashJourneyTest {

    @Inject
    DataSource database;

    @BeforeEach
    void marketIsKnown() {
        Journeys.marketIsKnown();
        Pace.FAST.set();
    }

    @Test
    void aJobThatWasReleasedAndNotStoredAsSuchIsNotCreatedAgain() throws SQLException {
        String team = "dies-" + UUID.randomUUID();
        Journeys.monthlyBudget(team, new BigDecimal("100000"), "BLOCK_NEW");
        dyingAt("job-queued", team, () -> {
            JsonNode job = awaitSuccess(submit(onDemand("dies-releasing", team)));

            assertThat(job.at("/attempt").asInt()).isEqualTo(1);
            assertThat(types(job)).containsOnlyOnce("JobQueued").containsOnlyOnce("JobStarted");
            assertNothingIsLeftOf(job, team);
        });
    }

    @Test
    void whatADeadRouterHadSentAndComesAfterTheEndDoesNotStay() {
        String id = awaitSuccess(submit(onDemand("dies-late", "dies-late-" + UUID.randomUUID())))
                .at("/id")
                .asText();
        try (KubernetesClient client = new KubernetesClientBuilder()
                .withConfig(Config.autoConfigure(null))
                .build()) {
            Job late = client.batch()
                    .v1()
                    .jobs()
                    .inNamespace("supercargo")
                    .resource(suspendedJobOf(id))
                    .create();

            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(client.resource(late).get()).isNull());
            assertThat(kubernetesJobs(client, id)).hasSize(1);
        }
    }

    private static Job suspendedJobOf(String jobId) {
        String name = "late-" + jobId;
        return new JobBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels("app.kubernetes.io/managed-by", "supercargo")
                .addToLabels("supercargo.dev/job-id", jobId)
                .addToLabels("supercargo.dev/workload", name)
                .addToLabels("supercargo.dev/attempt", "1")
                .endMetadata()
                .withNewSpec()
                .withSuspend(true)
                .withNewTemplate()
                .withNewSpec()
                .withRestartPolicy("Never")
                .addNewContainer()
                .withName("train")
                .withImage("python:3.12")
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private static List<Job> kubernetesJobs(KubernetesClient client, String jobId) {
        return client.batch()
                .v1()
                .jobs()
                .inNamespace("supercargo")
                .withLabel("supercargo.dev/job-id", jobId)
                .list()
                .getItems();
    }

    /** One Kubernetes Job, and the budget holds no promise any more. */
    private static void assertNothingIsLeftOf(JsonNode job, String team) {
        try (KubernetesClient client = new KubernetesClientBuilder()
                .withConfig(Config.autoConfigure(null))
                .build()) {
            assertThat(kubernetesJobs(client, job.at("/id").asText())).hasSize(1);
        }
        assertThat(amount(json(given().get("/api/v1/budgets/" + team)).at("/reserved")))
                .isZero();
    }

    private static String onDemand(String name, String team) {
        return Journeys.resnet(
                        "T4:1, use_spot: false", "run: python train.py", "", "team: " + team + "\n  policy: cheapest")
                .replace("name: resnet", "name: " + name);
    }

    /** Lets the session die that stores such an event about a job of the team, the first two times. */
    private void dyingAt(String event, String team, Runnable scenario) throws SQLException {
        String name = "die_" + UUID.randomUUID().toString().replace('-', '_');
        execute("create sequence " + name, """
                create function %1$s() returns trigger language plpgsql as $$
                begin
                    if exists (select 1 from job where id = new.key and team = '%2$s') and nextval('%1$s') <= 2 then
                        perform pg_terminate_backend(pg_backend_pid());
                    end if;
                    return new;
                end $$
                """.formatted(name, team), """
                create trigger %1$s before insert on outbox_event for each row
                when (new.type like '%%%2$s%%') execute function %1$s()
                """.formatted(name, event));
        try {
            scenario.run();
            assertThat(deaths(name)).as("deaths at " + event).isGreaterThanOrEqualTo(3);
        } finally {
            execute("drop trigger " + name + " on outbox_event", "drop function " + name, "drop sequence " + name);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private long deaths(String sequence) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_value from " + sequence)) {
            row.next();
            return row.getLong(1);
        }
    }
}
