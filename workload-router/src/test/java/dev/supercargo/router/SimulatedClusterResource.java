package dev.supercargo.router;

import dev.supercargo.simulator.Options;
import dev.supercargo.simulator.SimulatedCluster;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Gives the router under test a simulated cluster through a kubeconfig, as the launcher does. */
public final class SimulatedClusterResource implements QuarkusTestResourceLifecycleManager {

    private static final double SPEED_UP = 3600;

    private SimulatedCluster cluster;

    @Override
    public Map<String, String> start() {
        try {
            cluster = SimulatedCluster.start(Options.forTests().withSpeedUp(SPEED_UP));
            Path kubeconfig = Files.createTempFile("simulated", ".kubeconfig");
            Files.writeString(kubeconfig, cluster.kubeconfig());
            System.setProperty("kubeconfig", kubeconfig.toString());
            return Map.of(
                    "router.edge.enabled", "true",
                    "router.training-jobs.enabled", "true",
                    "router.training-jobs.namespaces", "*",
                    "router.training-jobs.connect-every", "1S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        cluster.close();
    }
}
