package dev.supercargo.router;

import static dev.supercargo.router.Journeys.awaitState;
import static dev.supercargo.router.Journeys.json;
import static dev.supercargo.router.Journeys.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs that wait for the same owned machine are decided together, not first come first served. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class JointPlanJourneyTest {

    @BeforeEach
    void marketIsKnown() {
        Journeys.marketIsKnown();
    }

    @Test
    void thePlanSaysWhoBeginsAndWhatTheMachineIsWorthToTheOther() {
        // Long enough that both others wait before it ends, on a slow machine, too.
        String holder = submit(task("holder", "A100:4", 450, "medium"));
        awaitState(holder, "RUNNING");
        String modest = submit(task("modest", "[A100:4, T4:1]", 40, "low"));
        awaitState(modest, "DEFERRED");
        String costly = submit(task("costly", "A100:4", 150, "low"));
        awaitState(costly, "DEFERRED");

        JsonNode costlyJob = awaitState(costly, "SUCCEEDED");
        JsonNode modestJob = awaitState(modest, "SUCCEEDED");

        // Both fit one after the other; the plan says who begins, and what the machine is worth to the one that waits.
        String first = decidedAt(costlyJob).isBefore(decidedAt(modestJob)) ? costly : modest;
        assertThat(costlyJob.at("/attempts/0/place/market").asText()).isEqualTo("OWNED");
        assertThat(json(given().get("/api/v1/jobs/" + first + "/decisions"))
                        .at("/items/0/reason")
                        .asText())
                .contains("Planned together with 1 other waiting job: local/local-srv-01 is worth")
                .contains("per device-hour");
    }

    private static Instant decidedAt(JsonNode job) {
        return Instant.parse(job.at("/attempts/0/decidedAt").asText());
    }

    private static String task(String name, String accelerators, int epochs, String urgency) {
        return "name: " + name + "\nresources: {accelerators: " + accelerators + "}\nrun: python train.py\n"
                + "routing:\n  model: resnet-50\n  work: {epochs: " + epochs + ", dataset_size: 1281167}\n"
                + "  precision: fp16\n  batch: {global: 256, per_accelerator: 64}\n  urgency: " + urgency + "\n";
    }
}
