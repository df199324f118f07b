package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.supercargo.router.cluster.WorkloadWriter.Tried;
import dev.supercargo.router.manifest.Manifest;
import dev.supercargo.router.manifest.Manifests;
import dev.supercargo.router.manifest.Names;
import dev.supercargo.simulator.Options;
import dev.supercargo.simulator.SimulatedCluster;
import dev.supercargo.simulator.fault.Effect;
import dev.supercargo.simulator.fault.Fault;
import dev.supercargo.simulator.fault.Faults;
import dev.supercargo.simulator.fault.Occurrence;
import dev.supercargo.simulator.fault.Target;
import dev.supercargo.simulator.resource.Verb;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What API servers do to their clients on a bad day, on the way of an attempt into its cluster: it arrives once. */
class FaultyClusterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** More than the tries of the client itself. */
    private static final int TRIES_OF_THE_LOOP = 10;

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(2);

    private static SimulatedCluster cluster;
    private static KubernetesClient client;

    @BeforeAll
    static void start() throws IOException {
        cluster = SimulatedCluster.start(Options.forTests().withSpeedUp(1));
        Config connection = Config.fromKubeconfig(cluster.kubeconfig());
        connection.setRequestTimeout((int) REQUEST_TIMEOUT.toMillis());
        client = Clusters.client(connection);
    }

    @AfterAll
    static void stop() {
        client.close();
        cluster.close();
    }

    @AfterEach
    void mend() {
        cluster.faults().clear();
    }

    static Stream<Arguments> badDays() {
        Target writing = Target.of(Verb.PATCH, "jobs");
        Target reading = Target.of(Verb.GET, "jobs");
        return Stream.of(
                Arguments.of("busy", refusal(429, Duration.ofSeconds(1)), writing, Occurrence.next(2)),
                Arguments.of("broken", refusal(500), writing, Occurrence.next(6)),
                Arguments.of("away", refusal(503), reading, Occurrence.next(6)),
                Arguments.of("changed", refusal(409), writing, Occurrence.next(2)),
                Arguments.of("expired", refusal(410), reading, Occurrence.next(1)),
                Arguments.of("mute", new Effect.LoseAnswer(), writing, Occurrence.next(3)),
                Arguments.of("late", new Effect.Delay(REQUEST_TIMEOUT.multipliedBy(2)), writing, Occurrence.next(1)),
                Arguments.of(
                        "moody",
                        new Effect.LoseAnswer(),
                        new Target(Set.of(), Set.of("jobs"), Map.of()),
                        Occurrence.share(0.4, 7)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badDays")
    void aJobArrivesOnce(String name, Effect effect, Target target, Occurrence occurrence) {
        Manifest manifest = Manifests.job(name, 1);
        cluster.faults().add(new Fault(effect, target, occurrence));

        startAsTheLoopDoes(manifest);

        assertThat(cluster.faults().all())
                .extracting(Faults.InForce::hits)
                .allSatisfy(hits -> assertThat(hits).isPositive());
        cluster.faults().clear();
        assertRunsOnce(manifest);
    }

    @Test
    void aJobArrivesOnceWhileTheApiServerIsStartedAgain() {
        Manifest manifest = Manifests.job("restarted", 1);

        startAsTheLoopDoes(manifest, () -> cluster.restartApiServer(Duration.ofMillis(500)));

        assertRunsOnce(manifest);
    }

    @Test
    void nothingRunsBeforeItsReleaseIsAccepted() {
        Manifest manifest = Manifests.job("unreleased", 1);

        assertThatExceptionOfType(KubernetesClientException.class)
                .isThrownBy(() -> writer(() -> cluster.faults()
                                .add(new Fault(refusal(503), Target.of(Verb.PATCH, "jobs"), Occurrence.always())))
                        .start(manifest, Tried.MAYBE));
        Job created = job(manifest);
        assertThat(created.getSpec().getSuspend()).isTrue();

        cluster.faults().clear();
        startAsTheLoopDoes(manifest);

        assertThat(job(manifest).getMetadata().getUid())
                .isEqualTo(created.getMetadata().getUid());
        assertRunsOnce(manifest);
    }

    @Test
    void aReleaseThatWasDoneButNotAnsweredIsNotTakenForSomebodyElses() {
        Manifest manifest = Manifests.job("unanswered", 1);

        startAsTheLoopDoes(
                manifest,
                () -> cluster.faults()
                        .add(new Fault(new Effect.LoseAnswer(), Target.of(Verb.PATCH, "jobs"), Occurrence.next(1))));

        assertRunsOnce(manifest);
    }

    @Test
    void aDeletionThatWasDoneButNotAnsweredLeavesNothing() {
        Manifest manifest = Manifests.job("deleted", 1);
        startAsTheLoopDoes(manifest);
        assertRunsOnce(manifest);
        cluster.faults().add(new Fault(new Effect.LoseAnswer(), Target.of(Verb.DELETE, "jobs"), Occurrence.next(1)));

        Job job = job(manifest);
        asTheLoopDoes(() -> client.resource(job).delete());

        assertThat(jobs(manifest)).isEmpty();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pods(manifest)).isEmpty());
    }

    private static Effect refusal(int code) {
        return new Effect.Refuse(code, Optional.empty());
    }

    private static Effect refusal(int code, Duration retryAfter) {
        return new Effect.Refuse(code, Optional.of(retryAfter));
    }

    private static void startAsTheLoopDoes(Manifest manifest) {
        startAsTheLoopDoes(manifest, () -> {});
    }

    private static void startAsTheLoopDoes(Manifest manifest, Runnable beforeRelease) {
        asTheLoopDoes(() -> writer(beforeRelease).start(manifest, Tried.MAYBE));
    }

    /** Whatever goes wrong: it is tried again. */
    private static void asTheLoopDoes(Runnable step) {
        for (int tried = 1; ; tried++) {
            try {
                step.run();
                return;
            } catch (KubernetesClientException | ClusterUnavailable e) {
                assertThat(tried).as("tries, the last one: " + e.getMessage()).isLessThan(TRIES_OF_THE_LOOP);
            }
        }
    }

    private static void assertRunsOnce(Manifest manifest) {
        assertThat(jobs(manifest))
                .singleElement()
                .satisfies(job -> assertThat(job.getSpec().getSuspend()).isFalse());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pods(manifest)).hasSize(1));
    }

    private static WorkloadWriter writer(Runnable beforeRelease) {
        return new WorkloadWriter(client, new Fence(client, 1), beforeRelease);
    }

    private static Job job(Manifest manifest) {
        return jobs(manifest).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(manifest.plan().name() + " is not there"));
    }

    private static List<Job> jobs(Manifest manifest) {
        return client.batch()
                .v1()
                .jobs()
                .inNamespace(Manifests.NAMESPACE)
                .withLabel(Names.JOB_ID, manifest.plan().jobId())
                .list()
                .getItems();
    }

    private static List<Pod> pods(Manifest manifest) {
        return client.pods()
                .inNamespace(Manifests.NAMESPACE)
                .withLabel(Names.JOB_ID, manifest.plan().jobId())
                .list()
                .getItems();
    }
}
