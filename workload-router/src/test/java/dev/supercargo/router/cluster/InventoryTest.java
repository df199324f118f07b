package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.router.manifest.WorkloadConfig;
import dev.supercargo.simulator.Options;
import dev.supercargo.simulator.SimulatedCluster;
import io.fabric8.kubernetes.client.Config;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several clusters: one that is lost takes its own pools with it, and nothing else. */
class InventoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path directory;

    @Test
    void aLostClusterClosesItsPoolsAndSaysWhy() throws IOException {
        SmallRyeConfig settings = new SmallRyeConfigBuilder()
                .withMapping(ClusterConfig.class)
                .withMapping(WorkloadConfig.class)
                // As Java reads durations; Quarkus reads more.
                .withDefaultValues(Map.of(
                        "router.clusters.stock-out-after", "PT30M",
                        "router.clusters.fault-after", "PT10M",
                        "router.clusters.avoid-for", "PT2H",
                        "router.clusters.inventory-every", "PT15S"))
                .build();
        ClusterConfig config = settings.getConfigMapping(ClusterConfig.class);
        PlatformClock clock = new PlatformClock();
        Clusters clusters = new Clusters(config, clock);
        SimulatedCluster lost = cluster("machine-of-the-lost");
        try (SimulatedCluster alive = cluster("machine-of-the-alive")) {
            clusters.connect("lost", Config.fromKubeconfig(lost.kubeconfig()));
            clusters.connect("alive", Config.fromKubeconfig(alive.kubeconfig()));
            Inventory inventory =
                    new Inventory(clusters, config, settings.getConfigMapping(WorkloadConfig.class), clock);
            inventory.read();
            await().atMost(PATIENCE)
                    .until(() -> reach(inventory, "machine-of-the-lost") instanceof Reachability.Reachable);

            lost.close();

            await().atMost(PATIENCE).untilAsserted(() -> {
                inventory.read();
                assertThat(inventory.health("lost")).isInstanceOf(ClusterHealth.Silent.class);
            });
            assertThat(reach(inventory, "machine-of-the-lost"))
                    .isInstanceOfSatisfying(
                            Reachability.Unreachable.class,
                            unreachable -> assertThat(unreachable.reason()).startsWith("cluster lost does not answer"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(reach(inventory, "machine-of-the-alive"))
                            .isInstanceOf(Reachability.Reachable.class));
            assertThat(inventory.health("alive")).isInstanceOf(ClusterHealth.Answers.class);
        } finally {
            clusters.all().forEach(cluster -> cluster.client().close());
        }
    }

    private static Reachability reach(Inventory inventory, String machine) {
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
