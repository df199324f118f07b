package dev.supercargo.router.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Money;
import dev.supercargo.router.SimulatedClusterResource;
import dev.supercargo.router.identity.Ids;
import dev.supercargo.router.taskfile.Grants;
import dev.supercargo.router.taskfile.TaskFileParser;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
@TestTransaction
class TurnOrderTest {

    @Inject
    Jobs jobs;

    @Inject
    DueJobs dueJobs;

    @Test
    void whoLostItsPlaceComesBeforeWhoeverIsNewAndWhoIsLeftAsideComesNot() {
        Job fresh = stored(job("priority: 100"));
        Job lost = SomeJob.running(job("priority: 0"));
        lost.interrupted(Loss.SPOT_RECLAIMED, "gone", BigDecimal.ZERO, Money.zero(), SomeJob.NOW);
        stored(lost);

        assertThat(dueJobs.awaitingDecision(SomeJob.NOW, SomeJob.NOW, Set.of()).due())
                .containsSubsequence(lost.id(), fresh.id());
        assertThat(dueJobs.awaitingDecision(SomeJob.NOW, SomeJob.NOW, Set.of(lost.id()))
                        .due())
                .contains(fresh.id())
                .doesNotContain(lost.id());
    }

    private Job stored(Job job) {
        jobs.persistAndFlush(job);
        return job;
    }

    private static Job job(String routing) {
        String text = "name: some\nrun: x\nrouting: {" + routing + "}\n";
        return new Job(
                Ids.next(),
                new TaskFileParser(new OneModel(), Grants.none()).parse(text, "ada", SomeJob.NOW),
                text,
                SomeJob.NOW);
    }
}
