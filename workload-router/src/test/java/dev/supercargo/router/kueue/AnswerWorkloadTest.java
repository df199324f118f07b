package dev.supercargo.router.kueue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.supercargo.router.SimulatedClusterResource;
import dev.supercargo.router.cluster.Cluster;
import dev.supercargo.router.cluster.Clusters;
import dev.supercargo.testkit.SupercargoStack;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workloads that nobody submitted to Supercargo, against the budget of the team of their namespace. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class AnswerWorkloadTest {

    private final String namespace = "kueue-" + UUID.randomUUID().toString().substring(0, 8);
    private final String team = namespace + "-team";

    @Inject
    AnswerWorkload answers;

    @Inject
    Clusters clusters;

    private Cluster cluster;

    @BeforeEach
    void aTeamHasATotalOfOneHundredDollars() {
        cluster = clusters.all().getFirst();
        cluster.client()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .addToLabels("supercargo.dev/team", team)
                        .endMetadata()
                        .build())
                .create();
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "scope",
                        "team/" + team,
                        "period",
                        "MONTHLY",
                        "limit",
                        Map.of("amount", "100", "currency", "USD")))
                .put("/api/v1/budgets/" + team)
                .then()
                .statusCode(200);
    }

    @Test
    void keepTheirCostReservedUntilTheyAreOver() {
        Workload first = workload("first", Map.of("supercargo.dev/expected-cost", "60 USD"), Map.of());
        Workload second = workload("second", Map.of("supercargo.dev/expected-cost", "60 USD"), Map.of());

        assertThat(answers.answer(first, cluster)).isInstanceOf(Answer.Ready.class);
        assertThat(answers.answer(first, cluster)).isInstanceOf(Answer.Ready.class);
        answers.keepOnly(List.of(first));
        reserved("60.00");
        assertThat(answers.answer(second, cluster)).isInstanceOf(Answer.Retry.class);

        answers.keepOnly(List.of());
        reserved("0.00");
        assertThat(answers.answer(second, cluster)).isInstanceOf(Answer.Ready.class);
        answers.keepOnly(List.of());
    }

    @Test
    void neverSpendAnotherTeamsMoneyNorPassForAJobOfOurs() {
        assertThat(answers.answer(workload("foreign", Map.of(), Map.of("supercargo.dev/team", "rich")), cluster))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.message()).contains(team, "rich"));
        assertThat(answers.answer(
                        workload(
                                "pretender",
                                Map.of("supercargo.dev/expected-cost", "101 USD"),
                                Map.of("supercargo.dev/job-id", "01kz0000000000000000000000")),
                        cluster))
                .isInstanceOf(Answer.Rejected.class);
        assertThat(answers.answer(workload("odd", Map.of("supercargo.dev/expected-cost", "much"), Map.of()), cluster))
                .isInstanceOf(Answer.Rejected.class);
    }

    private void reserved(String usd) {
        given().get("/api/v1/budgets/" + team).then().body("reserved.amount", equalTo(usd));
    }

    private Workload workload(String name, Map<String, String> annotations, Map<String, String> labels) {
        return new Workload(
                namespace,
                name,
                namespace + "/" + name,
                "1",
                name,
                labels,
                annotations,
                Map.of("budget", "Pending"),
                true,
                false);
    }
}
