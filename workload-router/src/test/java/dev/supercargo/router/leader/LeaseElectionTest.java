package dev.supercargo.router.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.simulator.Options;
import dev.supercargo.simulator.SimulatedCluster;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Leases of a Kubernetes API, with the epochs in a real PostgreSQL. */
class LeaseElectionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration DURATION = Duration.ofSeconds(15);

    @Test
    void electsTheNextOneWithAHigherEpochWhenTheFirstStops() throws Exception {
        Terms terms = new Terms(TermsTest.migrated());
        List<Optional<Term>> first = new CopyOnWriteArrayList<>(List.of(Optional.empty()));
        List<Optional<Term>> second = new CopyOnWriteArrayList<>(List.of(Optional.empty()));
        try (SimulatedCluster cluster = SimulatedCluster.start(Options.forTests())) {
            Election one = candidate(cluster, "one", terms);
            one.start(first::add);
            await().atMost(PATIENCE).until(() -> first.getLast().isPresent());
            Election two = candidate(cluster, "two", terms);
            two.start(second::add);

            one.stop();

            await().atMost(PATIENCE).until(() -> second.getLast().isPresent());
            assertThat(first.getLast())
                    .as("the first knows that its term is over")
                    .isEmpty();
            assertThat(second.getLast().orElseThrow().epoch()).isGreaterThan(1);
            two.stop();
        }
    }

    private static Election candidate(SimulatedCluster cluster, String identity, Terms terms) {
        return new LeaseElection(
                new KubernetesClientBuilder()
                        .withConfig(Config.fromKubeconfig(cluster.kubeconfig()))
                        .build(),
                new LeaseLock("supercargo", "supercargo-router", identity),
                terms,
                DURATION);
    }
}
