package dev.supercargo.simulator;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The scenarios on the simulated cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulatedKubeApiTest extends KubeApiScenarios {

    private SimulatedCluster cluster;
    private KubernetesClient client;

    @BeforeAll
    void start() throws IOException {
        cluster = SimulatedCluster.start(Options.forTests());
        client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(cluster.kubeconfig()))
                .build();
    }

    @AfterAll
    void stop() {
        client.close();
        cluster.close();
    }

    @Override
    KubernetesClient client() {
        return client;
    }
}
