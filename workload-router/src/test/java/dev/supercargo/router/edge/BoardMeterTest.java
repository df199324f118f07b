package dev.supercargo.router.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.SimulatedClusterResource;
import dev.supercargo.router.budget.Exhausted;
import dev.supercargo.router.budget.Ledger;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two boards at a dollar an hour each take out of a budget of a hundred. Nothing of it is kept, so that no round sees it. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class BoardMeterTest {

    private static final Instant HALF_PAST_TEN = Instant.parse("2031-03-10T10:30:00Z");

    private final String team = "boards-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    BoardMeter meter;

    @Inject
    EdgeAccounts accounts;

    @Inject
    Ledger ledger;

    @BeforeEach
    void aTeamHasAHundredDollars() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "scope",
                        "team/" + team,
                        "period",
                        "MONTHLY",
                        "limit",
                        Map.of("amount", "100", "currency", "USD"),
                        "onExhausted",
                        "SUSPEND_RUNNING"))
                .put("/api/v1/budgets/" + team)
                .then()
                .statusCode(200);
    }

    @Test
    void areFullHoursThenTheRestAndADayAhead() {
        EdgeDeployment deployment = deployment();

        undone(() -> {
            meter.begin(deployment, HALF_PAST_TEN);
            assertThat(left()).isEqualTo(Money.usd("52"));

            meter.meterFullHours(deployment, HALF_PAST_TEN.plus(Duration.ofMinutes(140)));
            assertThat(deployment.cost).isEqualTo(Money.usd("3"));
            assertThat(left()).isEqualTo(Money.usd("49"));

            meter.end(deployment, HALF_PAST_TEN.plus(Duration.ofMinutes(150)));
            assertThat(deployment.cost).isEqualTo(Money.usd("5"));
            assertThat(left()).isEqualTo(Money.usd("95"));
        });
    }

    @Test
    void isNothingWhileABudgetIsSpentThatStopsWhatRuns() {
        EdgeDeployment deployment = deployment();
        Instant noon = HALF_PAST_TEN.plus(Duration.ofMinutes(90));
        Exhausted spent = new Exhausted(team, "team/" + team, Money.usd("100"), noon.plus(Duration.ofDays(20)));

        undone(() -> {
            meter.begin(deployment, HALF_PAST_TEN);

            assertThat(accounts.keep(deployment, Optional.of(spent), noon)).isEqualTo(DeploymentState.SUSPENDED);
            assertThat(deployment.suspension).contains("Budget " + team, "is spent");
            assertThat(left()).isEqualTo(Money.usd("97"));

            assertThat(accounts.keep(deployment, Optional.empty(), noon.plus(Duration.ofDays(1))))
                    .isEqualTo(DeploymentState.STARTING);
            assertThat(deployment.suspension).isNull();
            assertThat(deployment.cost).isEqualTo(Money.usd("3"));
            assertThat(left()).isEqualTo(Money.usd("49"));
        });
    }

    private Money left() {
        return ledger.rooms("another", team, "ada", HALF_PAST_TEN).stream()
                .filter(room -> room.budgetId().equals(team))
                .findFirst()
                .orElseThrow()
                .remaining();
    }

    private EdgeDeployment deployment() {
        EdgeDeployment deployment = new EdgeDeployment();
        deployment.id = team;
        deployment.team = team;
        deployment.submittedBy = "ada";
        deployment.replicas = 2;
        deployment.place = new Owned("boards", "hq", "nvidia-jetson", HourlyRate.usd("1")).place("shop", 2, true);
        deployment.pricePerHour = Money.usd("2");
        deployment.cost = Money.zero();
        deployment.state = DeploymentState.SERVING;
        return deployment;
    }

    private static void undone(Runnable steps) {
        QuarkusTransaction.begin();
        try {
            steps.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
