package dev.supercargo.router;

import static dev.supercargo.router.Journeys.awaitState;
import static dev.supercargo.router.Journeys.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Freed capacity wakes the jobs that wait, also those that are decided at that very moment. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@QuarkusTestResource(SimulatedClusterResource.class)
class WakeUpTest {

    /** Later than anything a decision would wait for, so that nobody else touches the job meanwhile. */
    private static final Instant WAKE_UP = Instant.parse("2090-01-01T00:00:00Z");

    @Inject
    Jobs jobs;

    @Inject
    EntityManager entities;

    @Test
    void isNotLostToADecisionThatIsUnderWay() throws InterruptedException {
        Journeys.marketIsKnown();
        String holder = submit(onTheServer(900));
        awaitState(holder, "RUNNING");
        Pace.SLOW.set();
        String waiting = submit(onTheServer(1));
        awaitState(waiting, "DEFERRED");
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch decided = new CountDownLatch(1);

        CompletableFuture<Void> decision = inTransaction(() -> {
            Job job = jobs.findForUpdate(waiting).orElseThrow();
            underWay.countDown();
            awaited(decided);
            job.waitsOn(job.view().reason(), WAKE_UP.plus(Duration.ofHours(9)), Instant.now());
        });
        underWay.await();
        CompletableFuture<Void> wakeUp = inTransaction(() -> jobs.wakeDeferred(WAKE_UP));
        await().atMost(Journeys.PATIENCE).until(() -> wakeUp.isDone() || isBlocked());
        decided.countDown();
        decision.join();
        wakeUp.join();

        Job job = QuarkusTransaction.requiringNew().call(() -> jobs.findById(waiting));
        assertThat(job.view().deferredUntil()).isEqualTo(WAKE_UP);
        end(waiting);
        end(holder);
    }

    /** On a thread of its own: the common pool may have but one, which the waiting decision would hold. */
    private static CompletableFuture<Void> inTransaction(Runnable change) {
        return CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(change),
                task -> Thread.ofPlatform().start(task));
    }

    /** So that the server is free for others; it may have ended by itself. */
    private static void end(String id) {
        given().contentType(ContentType.JSON).body("{}").post("/api/v1/jobs/" + id + "/cancel");
        await().atMost(Journeys.PATIENCE)
                .until(() -> Journeys.job(id).at("/state").asText().matches("CANCELLED|SUCCEEDED"));
    }

    /** Whether the wake-up waits for the decision's lock. */
    private boolean isBlocked() {
        return QuarkusTransaction.requiringNew().call(() -> (Long) entities.createNativeQuery(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and query ilike 'update job%'",
                                Long.class)
                        .getSingleResult())
                > 0;
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String onTheServer(int epochs) {
        return Journeys.resnet(
                "A100:4, cloud: kubernetes",
                "run: python train.py",
                "",
                "work: {epochs: " + epochs + ", dataset_size: 1281167}\n  preemptible: false");
    }
}
