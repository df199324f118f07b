package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.router.manifest.Names;
import dev.supercargo.simulator.Options;
import dev.supercargo.simulator.SimulatedCluster;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobMirrorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String NAMESPACE = "supercargo";

    @TempDir
    Path data;

    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    @Test
    void showsTheRoutersJobsAndTheirPodsAndTellsWhichJobChanged() throws IOException {
        try (SimulatedCluster cluster = SimulatedCluster.start(Options.forTests());
                KubernetesClient client = client(cluster);
                JobMirror mirror = JobMirror.open("simulated", client, NAMESPACE, changed::add)) {
            create(client, "sc-one-1", "one", "supercargo");
            create(client, "foreign", "two", "somebody-else");

            await().atMost(PATIENCE)
                    .until(() -> mirror.isCurrent() && !mirror.pods("sc-one-1").isEmpty());

            assertThat(mirror.job("sc-one-1")).isPresent();
            assertThat(mirror.job("foreign")).isEmpty();
            assertThat(mirror.pods("foreign")).isEmpty();
            assertThat(changed).containsExactly("one");
        }
    }

    @Test
    void goesOnWhenTheApiServerWasAway() throws IOException {
        SimulatedCluster before = SimulatedCluster.start(Options.forTests().withData(data));
        int port = URI.create(before.url()).getPort();
        try (KubernetesClient client = client(before);
                JobMirror mirror = JobMirror.open("simulated", client, NAMESPACE, changed::add)) {
            create(client, "sc-one-1", "one", "supercargo");
            await().atMost(PATIENCE)
                    .until(() -> mirror.isCurrent() && mirror.job("sc-one-1").isPresent());

            before.close();

            await().atMost(PATIENCE).until(() -> !mirror.isCurrent());
            assertThat(mirror.job("sc-one-1")).as("what was known").isPresent();
            try (SimulatedCluster after = SimulatedCluster.start(
                    new Options("127.0.0.1", port, Optional.of(data), 3600, Optional.empty(), Optional.empty(), 10))) {
                assertThat(after.url()).isEqualTo(before.url());
                create(client, "sc-two-1", "two", "supercargo");
                client.batch()
                        .v1()
                        .jobs()
                        .inNamespace(NAMESPACE)
                        .withName("sc-one-1")
                        .delete();

                await().atMost(PATIENCE)
                        .until(() -> mirror.isCurrent()
                                && mirror.job("sc-two-1").isPresent()
                                && mirror.job("sc-one-1").isEmpty());
                assertThat(changed).containsExactlyInAnyOrder("one", "two");
            }
        }
    }

    @Test
    void asksAgainWhenAJobHasFailedBeforeItsPodIsSeenToHave() {
        Job failed = new JobBuilder().withNewStatus().withFailed(1).endStatus().build();

        assertThat(JobMirror.agree(failed, List.of())).isFalse();
        assertThat(JobMirror.agree(new JobBuilder().build(), List.of())).isTrue();
    }

    private static KubernetesClient client(SimulatedCluster cluster) {
        return new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(cluster.kubeconfig()))
                .build();
    }

    private static void create(KubernetesClient client, String name, String jobId, String manager) {
        client.batch()
                .v1()
                .jobs()
                .inNamespace(NAMESPACE)
                .resource(new JobBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .addToLabels(Names.JOB_ID, jobId)
                        .addToLabels(Names.MANAGED_BY, manager)
                        .endMetadata()
                        .withNewSpec()
                        .withNewTemplate()
                        .withNewMetadata()
                        .addToLabels(Names.JOB_ID, jobId)
                        .addToLabels(Names.MANAGED_BY, manager)
                        .endMetadata()
                        .withNewSpec()
                        .withRestartPolicy("Never")
                        .addNewContainer()
                        .withName("train")
                        .withImage("busybox")
                        .endContainer()
                        .endSpec()
                        .endTemplate()
                        .endSpec()
                        .build())
                .create();
    }
}
