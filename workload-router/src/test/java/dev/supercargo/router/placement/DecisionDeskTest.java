package dev.supercargo.router.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.router.SimulatedClusterResource;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class DecisionDeskTest {

    private static final String SETTING = "select current_setting('idle_in_transaction_session_timeout')";

    @Inject
    DecisionDesk desk;

    @Inject
    EntityManager entities;

    /** A frozen process keeps its sessions: only the database can take their locks away. */
    @Test
    void whoStandsStillInTheMiddleOfATurnLosesIt() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(standstill()).isEqualTo("0");

            desk.takeTurn();

            assertThat(standstill()).isEqualTo("30s");
        });
        QuarkusTransaction.requiringNew().run(() -> assertThat(standstill()).isEqualTo("0"));
    }

    private String standstill() {
        return (String) entities.createNativeQuery(SETTING, String.class).getSingleResult();
    }
}
