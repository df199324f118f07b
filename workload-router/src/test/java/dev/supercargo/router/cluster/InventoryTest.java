package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.router.manifest.WorkloadConfig;
import dev.supercargo.simulator.Options;
import dev.supercargo.simulator.SimulatedCluster;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several clusters: one that is lost takes its own pools with it, and nothing else. */
class InventoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path directory;

    private final SmallRyeConfig settings = new SmallRyeConfigBuilder()
            .withMapping(ClusterConfig.class)
            .withMapping(WorkloadConfig.class)
            // As Java reads durations; Quarkus reads more.
            .withDefaultValues(Map.of(
                    "router.clusters.stock-out-after", "PT30M",
                    "router.clusters.fault-after", "PT10M",
                    "router.clusters.avoid-for", "PT2H",
                    "router.clusters.inventory-every", "PT15S"))
            .build();
    private final ClusterConfig config = settings.getConfigMapping(ClusterConfig.class);
    private final PlatformClock clock = new PlatformClock();
    private final Clusters clusters = new Clusters(config, clock);
    private final Inventory inventory =
            new Inventory(clusters, config, settings.getConfigMapping(WorkloadConfig.class), clock);

    @AfterEach
    void stop() {
        inventory.stop(new ShutdownEvent());
        clusters.all().forEach(cluster -> cluster.client().close());
    }

    @Test
    void aLostClusterClosesItsPoolsAndSaysWhy() throws IOException {
        SimulatedCluster lost = cluster("machine-of-the-lost");
        try (SimulatedCluster alive = cluster("machine-of-the-alive")) {
            clusters.connect("lost", Config.fromKubeconfig(lost.kubeconfig()));
            clusters.connect("alive", Config.fromKubeconfig(alive.kubeconfig()));
            inventory.read();
            await().atMost(PATIENCE).until(() -> reach("machine-of-the-lost") instanceof Reachability.Reachable);

            lost.close();

            await().atMost(PATIENCE).untilAsserted(() -> {
                inventory.read();
                assertThat(inventory.health("lost")).isInstanceOf(ClusterHealth.Silent.class);
            });
            assertThat(reach("machine-of-the-lost"))
                    .isInstanceOfSatisfying(
                            Reachability.Unreachable.class,
                            unreachable -> assertThat(unreachable.reason()).startsWith("cluster lost does not answer"));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(reach("machine-of-the-alive")).isInstanceOf(Reachability.Reachable.class));
            assertThat(inventory.health("alive")).isInstanceOf(ClusterHealth.Answers.class);
        }
    }

    /** Nothing asks for it: the watch on the nodes tells. */
    @Test
    void learnsByItselfWhenANodeIsKeptForOthersAndWhenItIsNotAnyMore() throws IOException {
        try (SimulatedCluster watched = cluster("machine")) {
            clusters.connect("watched", Config.fromKubeconfig(watched.kubeconfig()));
            inventory.watch();
            await().atMost(PATIENCE).until(() -> reach("machine") instanceof Reachability.Reachable);

            taint("[{\"key\":\"reserved\",\"value\":\"lab\",\"effect\":\"NoSchedule\"}]");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(reach("machine"))
                            .isInstanceOfSatisfying(
                                    Reachability.Unreachable.class,
                                    closed -> assertThat(closed.reason()).contains("kept for others by the taint")));

            taint("null");

            await().atMost(PATIENCE).until(() -> reach("machine") instanceof Reachability.Reachable);
        }
    }

    private void taint(String taints) {
        clusters.named("watched")
                .orElseThrow()
                .client()
                .nodes()
                .withName("machine")
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"taints\":" + taints + "}}");
    }

    private Reachability reach(String machine) {
        return inventory.reach("local", "hq", machine, Market.OWNED);
    }

    private SimulatedCluster cluster(String machine) throws IOException {
        Path file = directory.resolve(machine + ".yaml");
        Files.writeString(file, """
                seed: 1
                idleNodeLifetime: PT2M
                namespaces: [supercargo]
                nodes:
                  - {name: %s, instanceType: local-server-4x-a100-80gb, region: hq, zone: hq-1}
                nodePools: []
                """.formatted(machine));
        return SimulatedCluster.start(Options.forTests().withSpeedUp(1).withClusterFile(file));
    }
}
