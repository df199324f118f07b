package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.router.cluster.WorkloadWriter.Tried;
import dev.supercargo.router.leader.Deposed;
import dev.supercargo.router.manifest.Manifest;
import dev.supercargo.router.manifest.Manifests;
import dev.supercargo.router.manifest.Names;
import dev.supercargo.simulator.Options;
import dev.supercargo.simulator.SimulatedCluster;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two leaders write to one cluster: the first stands still at the worst moments, the second has taken over. */
class FenceTest {

    private static SimulatedCluster cluster;
    private static KubernetesClient client;

    @BeforeAll
    static void start() throws IOException {
        cluster = SimulatedCluster.start(Options.forTests().withSpeedUp(1));
        client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(cluster.kubeconfig()))
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        cluster.close();
    }

    @Test
    void aNewLeaderGoesOnWithWhatTheOldOneCreatedAndDidNotRelease() {
        Manifest manifest = Manifests.job("half", 1);
        assertThatThrownBy(() -> writer(1, () -> {
                            throw new IllegalStateException("killed");
                        })
                        .start(manifest, Tried.MAYBE))
                .hasMessage("killed");
        assertThat(job(manifest).getSpec().getSuspend()).isTrue();

        raise(2);
        writer(2, () -> {}).start(manifest, Tried.MAYBE);

        assertThat(job(manifest).getSpec().getSuspend()).isFalse();
        assertThat(job(manifest).getMetadata().getAnnotations()).containsEntry(Names.EPOCH, "2");
    }

    @Test
    void refusesTheReleaseOfALeaderThatWasFrozenAfterItsLastQuestion() {
        Manifest manifest = Manifests.job("frozen", 1);

        assertThatThrownBy(() -> writer(1, () -> raise(2)).start(manifest, Tried.MAYBE))
                .isInstanceOf(Deposed.class)
                .hasMessageContaining("epoch 2");

        assertThat(job(manifest).getSpec().getSuspend()).isTrue();
    }

    @Test
    void takesBackWhatADeposedLeaderCreatedAfterTheFenceWasRaised() {
        Manifest manifest = Manifests.job("late", 1);
        raise(2);

        assertThatThrownBy(() -> writer(1, () -> {
                            throw new Deposed("Epoch 1 is over: 2 has begun at another router.");
                        })
                        .start(manifest, Tried.MAYBE))
                .isInstanceOf(Deposed.class);

        assertThat(found(manifest)).isNull();
    }

    @Test
    void aLeaderThatWasFrozenBeforeItsFirstTryCannotStopWhatTheNewOneReleased() {
        Manifest manifest = Manifests.job("first-try", 1);
        raise(2);
        writer(2, () -> {}).start(manifest, Tried.MAYBE);

        assertThatThrownBy(() -> writer(1, () -> {}).start(manifest, Tried.NEVER))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("immutable");

        assertThat(job(manifest).getSpec().getSuspend()).isFalse();
        assertThat(job(manifest).getMetadata().getAnnotations()).containsEntry(Names.EPOCH, "2");
    }

    @Test
    void releasesWhatSomebodyElseTouchedMeanwhile() {
        Manifest manifest = Manifests.job("touched", 1);

        writer(
                        3,
                        () -> client.resource(job(manifest))
                                .patch(
                                        PatchContext.of(PatchType.JSON_MERGE),
                                        "{\"metadata\":{\"annotations\":{\"touched\":\"true\"}}}"))
                .start(manifest, Tried.MAYBE);

        assertThat(job(manifest).getSpec().getSuspend()).isFalse();
        assertThat(job(manifest).getMetadata().getAnnotations()).containsEntry("touched", "true");
    }

    @Test
    void releasesNothingThatWasDeletedMeanwhile() {
        Manifest manifest = Manifests.job("deleted", 1);

        assertThatThrownBy(() ->
                        writer(4, () -> client.resource(job(manifest)).delete()).start(manifest, Tried.NEVER))
                .isInstanceOf(KubernetesClientException.class);

        assertThat(found(manifest)).isNull();
    }

    private static WorkloadWriter writer(long epoch, Runnable stillLeads) {
        return new WorkloadWriter(client, new Fence(client, epoch), stillLeads);
    }

    private static void raise(long epoch) {
        new Fence(client, epoch).raise(Manifests.NAMESPACE, List.of());
    }

    private static Job job(Manifest manifest) {
        return Objects.requireNonNull(found(manifest), manifest.plan().name());
    }

    private static Job found(Manifest manifest) {
        return client.batch()
                .v1()
                .jobs()
                .inNamespace(Manifests.NAMESPACE)
                .withName(manifest.plan().name())
                .get();
    }
}
