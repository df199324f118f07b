package dev.supercargo.router.trainingjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayingTeamsTest {

    @Test
    void followTheConfigurationWithoutAskingTheCluster() {
        try (KubernetesClient nobodyThere = new KubernetesClientBuilder()
                .editOrNewConfig()
                .withMasterUrl("http://127.0.0.1:1")
                .endConfig()
                .build()) {
            assertThat(new PayingTeams(List.of("ml=research", "prod = platform")).of("prod", nobodyThere))
                    .isEqualTo("platform");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ml", "=research", "ml=", ""})
    void refuseAPairThatIsNone(String pair) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PayingTeams(List.of(pair)))
                .withMessageContaining("'" + pair + "'")
                .withMessageContaining("namespace=team");
    }
}
