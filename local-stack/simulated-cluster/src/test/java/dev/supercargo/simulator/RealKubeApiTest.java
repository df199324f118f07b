package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The scenarios on a real API server, so that what the simulated one promises is what real ones do. Skipped, and reported
 * so, unless {@code SUPERCARGO_TEST_KUBECONFIG} names a kubeconfig whose user may create namespaces and definitions.
 */
@Tag("kube-api")
@EnabledIfEnvironmentVariable(
        named = RealKubeApiTest.VARIABLE,
        matches = ".+",
        disabledReason = "no kubeconfig of a real API server is given")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RealKubeApiTest extends KubeApiScenarios {

    static final String VARIABLE = "SUPERCARGO_TEST_KUBECONFIG";

    private KubernetesClient client;

    @BeforeAll
    void connect() throws IOException {
        String kubeconfig = System.getenv(VARIABLE);
        client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(Files.readString(Path.of(kubeconfig))))
                .build();
        assertThat(client.getKubernetesVersion().getGitVersion()).doesNotContain("simulated");
    }

    @AfterAll
    void disconnect() {
        if (client != null) {
            client.close();
        }
    }

    @Override
    KubernetesClient client() {
        return client;
    }
}
