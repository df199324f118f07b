package dev.supercargo.router;

import static dev.supercargo.router.Journeys.PATIENCE;
import static dev.supercargo.router.Journeys.amount;
import static dev.supercargo.router.Journeys.awaitFact;
import static dev.supercargo.router.Journeys.awaitState;
import static dev.supercargo.router.Journeys.awaitSuccess;
import static dev.supercargo.router.Journeys.events;
import static dev.supercargo.router.Journeys.job;
import static dev.supercargo.router.Journeys.json;
import static dev.supercargo.router.Journeys.resnet;
import static dev.supercargo.router.Journeys.submit;
import static dev.supercargo.router.Journeys.types;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.router.cluster.Leftovers;
import dev.supercargo.testkit.SupercargoStack;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs that have a place lose it to the router: to save money, to keep a deadline, because a budget is spent. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class ReplanJourneyTest {

    /** Epochs that last until the journey is ready for their end, also on a slow machine. */
    private static final int LONG = 4_000;

    @Inject
    Leftovers leftovers;

    @Inject
    DataSource database;

    @BeforeEach
    void marketIsKnown() {
        Journeys.marketIsKnown();
        MarketFacts.priceInTheWest("p4d.24xlarge", "ON_DEMAND", "30.00");
        MarketFacts.priceInTheWest("p4de.24xlarge", "ON_DEMAND", "40.00");
        MarketFacts.priceInTheWest("p4d.24xlarge", "SPOT", "29.00");
    }

    @Test
    void movesARunningJobToAPlaceThatBecameMuchCheaper() {
        String id = submit(inTheWest("to-save", "use_spot: false,", "", LONG));
        awaitState(id, "RUNNING");

        MarketFacts.priceInTheWest("p4de.24xlarge", "ON_DEMAND", "4.00");
        awaitFact(id, "JobReplaced");

        JsonNode job = awaitSuccess(id);
        assertThat(types(job)).containsSubsequence("JobStarted", "JobInterrupted", "JobReplaced", "JobSucceeded");
        assertThat(job.at("/moves").asInt()).isEqualTo(1);
        assertThat(job.at("/interruptions").asInt()).isZero();
        assertThat(job.at("/attempts/0/place/instanceType").asText()).isEqualTo("p4d.24xlarge");
        assertThat(job.at("/attempts/1/place/instanceType").asText()).isEqualTo("p4de.24xlarge");
        JsonNode replaced = fact(id, "previousPlace");
        assertThat(replaced.at("/cause").asText()).isEqualTo("PRICE_CHANGED");
        assertThat(amount(replaced.at("/expectedSaving"))).isGreaterThan(BigDecimal.TEN);
        assertThat(replaced.at("/reason").asText()).contains("which saves");
        BigDecimal metered = events("routing.usage.v1", id).stream()
                .map(usage -> amount(usage.at("/cost")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(metered).isEqualByComparingTo(amount(job.at("/cost")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(leftovers.jobs()).doesNotContain(id));
    }

    /**
     * What a {@code kill -9} between the two facts of a move looks like to the database: the session dies. It does so
     * twice, right where the second fact is about to be stored.
     */
    @Test
    void losesAndDoublesNothingIfTheRouterDiesBetweenTheTwoFactsOfAMove() throws SQLException {
        String id = submit(inTheWest("to-die", "use_spot: false,", "", LONG));
        awaitState(id, "RUNNING");
        execute("create sequence if not exists deaths", """
                create or replace function die() returns trigger language plpgsql as $$
                begin
                    if nextval('deaths') <= 2 then
                        perform pg_terminate_backend(pg_backend_pid());
                    end if;
                    return new;
                end $$
                """, """
                create trigger dies before insert on outbox_event for each row
                when (new.key = '%s' and new.type like '%%job-replaced%%') execute function die()
                """.formatted(id));
        try {
            MarketFacts.priceInTheWest("p4de.24xlarge", "ON_DEMAND", "4.00");
            awaitFact(id, "JobReplaced");

            JsonNode job = awaitSuccess(id);

            assertThat(deaths()).isGreaterThanOrEqualTo(3);
            assertThat(job.at("/attempt").asInt()).isEqualTo(2);
            List<JsonNode> facts = events("routing.jobs.v1", id);
            assertThat(facts.stream().map(fact -> fact.at("/sequence").asInt()))
                    .isEqualTo(IntStream.rangeClosed(1, facts.size()).boxed().toList());
            assertThat(types(job)).containsOnlyOnce("JobInterrupted").containsOnlyOnce("JobReplaced");
            BigDecimal metered = events("routing.usage.v1", id).stream()
                    .map(usage -> amount(usage.at("/cost")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(metered).isEqualByComparingTo(amount(job.at("/cost")));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(leftovers.jobs()).doesNotContain(id));
        } finally {
            execute("drop trigger dies on outbox_event", "drop function die", "drop sequence deaths");
        }
    }

    /** As Kueue does with what it puts out of its queue again. */
    @Test
    void movesAJobThatIsSuspendedInItsCluster() {
        Pace.SLOW.set();
        String id =
                submit(resnet("[A100:1]", "run: python train.py", "", "team: put-out\n  checkpoint: {interval: 10m}"));
        awaitState(id, "RUNNING");
        try (KubernetesClient cluster = new KubernetesClientBuilder()
                .withConfig(Config.autoConfigure(null))
                .build()) {
            cluster.batch()
                    .v1()
                    .jobs()
                    .inNamespace("supercargo")
                    .withLabel("supercargo.dev/job-id", id)
                    .resources()
                    .forEach(job -> job.patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"suspend\":true}}"));
        }
        Pace.NORMAL.set();
        awaitFact(id, "JobReplaced");

        JsonNode job = awaitSuccess(id);

        assertThat(types(job)).containsSubsequence("JobStarted", "JobInterrupted", "JobReplaced", "JobSucceeded");
        assertThat(job.at("/attempts/1/place/optionId").asText())
                .isNotEqualTo(job.at("/attempts/0/place/optionId").asText());
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private long deaths() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_value from deaths")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void movesFromSpotToReliableCapacityInTimeForTheDeadline() {
        MarketFacts.priceInTheWest("p4d.24xlarge", "SPOT", "2.00");
        String probe = submit(inTheWest("probe", "", "", 400));
        awaitState(probe, "RUNNING");
        Duration slow = Duration.parse(json(given().get("/api/v1/jobs/" + probe + "/decisions"))
                .at("/items/0/candidates/0/predictedRunTime/p90")
                .asText());
        cancel(probe);

        // Slowly, so that no deadline passes before the job is where it shall be when the guard looks at it.
        Pace.SLOW.set();
        // Just enough for a slow run on capacity that cannot be taken away.
        String id = submit(
                inTheWest("in-time", "", "\n  deadline: " + slow.plusMinutes(45).toMinutes() + "m", 400));
        awaitState(id, "RUNNING");
        // What a move takes is real time: at a higher pace more than the job has to spare.
        Pace.BRISK.set();
        awaitFact(id, "JobReplaced");
        Pace.SLOW.set();
        awaitState(id, "RUNNING");

        JsonNode job = awaitSuccess(id);
        assertThat(job.at("/attempts/0/place/market").asText()).isEqualTo("SPOT");
        assertThat(job.at("/attempts/1/place/market").asText()).isEqualTo("ON_DEMAND");
        assertThat(fact(id, "previousPlace").at("/cause").asText()).isEqualTo("DEADLINE_GUARD");
        assertThat(Instant.parse(job.at("/endedAt").asText()))
                .isBeforeOrEqualTo(Instant.parse(job.at("/deadline").asText()));
    }

    @Test
    void suspendsAJobWhoseBudgetIsSpentAndGoesOnWhenThereIsRoom() {
        Journeys.inOneMonth(ReplanJourneyTest::runOutOfBudget);
    }

    private static void runOutOfBudget() {
        String team = "team-" + UUID.randomUUID().toString().substring(0, 8);
        budget(team, "100000.00");
        String id = submit(inTheWest("suspended", "use_spot: false,", "\n  team: " + team, LONG));
        await().atMost(PATIENCE).until(() -> amount(job(id).at("/cost")).signum() > 0);

        budget(team, "0.01");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(job(id).at("/state").asText()).isEqualTo("DEFERRED"));
        JsonNode suspended = job(id);
        assertThat(suspended.at("/suspendedBy").asText()).isEqualTo(team);
        assertThat(suspended.at("/reason").asText()).contains("Budget " + team).contains("goes on when");
        String unpriced =
                submit("name: unpriced\nresources: {region: us-west-2}\nrun: ./train\nrouting: {team: " + team + "}\n");
        awaitState(unpriced, "REJECTED");

        budget(team, "100000.00");
        awaitFact(id, "JobReplaced");

        JsonNode job = awaitSuccess(id);
        assertThat(types(job))
                .containsSubsequence("JobStarted", "JobInterrupted", "JobDeferred", "JobReplaced", "JobSucceeded");
        assertThat(job.at("/suspendedBy").isMissingNode()).isTrue();
        assertThat(fact(id, "previousPlace").at("/cause").asText()).isEqualTo("BUDGET_EXHAUSTED");
    }

    @Test
    void staysWhereItIsWhilePricesSwing() {
        String id = submit(inTheWest("steady", "use_spot: false,", "", LONG));
        awaitState(id, "RUNNING");

        for (String price : List.of("27.00", "33.00", "26.50", "34.00", "27.50")) {
            MarketFacts.priceInTheWest("p4de.24xlarge", "ON_DEMAND", price);
        }

        assertThat(awaitSuccess(id).at("/attempt").asInt()).isEqualTo(1);
    }

    private static JsonNode fact(String jobId, String field) {
        return events("routing.jobs.v1", jobId).stream()
                .filter(event -> event.has(field))
                .findFirst()
                .orElseThrow();
    }

    private static void cancel(String id) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/jobs/" + id + "/cancel")
                .then()
                .statusCode(202);
        awaitState(id, "CANCELLED");
    }

    private static void budget(String team, String limit) {
        Journeys.monthlyBudget(team, new BigDecimal(limit), "SUSPEND_RUNNING");
    }

    private static String inTheWest(String name, String resources, String routing, int epochs) {
        return "name: " + name + "\nresources: {accelerators: A100:8, " + resources + " region: us-west-2}\n"
                + "run: python train.py\nrouting:\n  model: resnet-50\n  work: {epochs: " + epochs
                + ", dataset_size: 1281167}\n  precision: fp16\n  batch: {global: 512, per_accelerator: 64}\n"
                + "  policy: cheapest\n  checkpoint: {interval: 10m}" + routing + "\n";
    }
}
