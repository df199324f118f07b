package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.supercargo.contracts.routing.PlaceRef;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The one patch that sends a suspended Job to its place. */
class ReleaseTest {

    @Test
    void pinsRentedNodesByTypeMarketRegionAndProvider() throws IOException {
        JsonNode patch = patch("SPOT", new NodePool("c", "aws-spot", "aws", Set.of(), Set.of(), Set.of(), ""));

        assertThat(patch.at("/spec/suspend").asBoolean(true)).isFalse();
        assertThat(expressions(patch))
                .contains(
                        "{\"key\":\"node.kubernetes.io/instance-type\",\"values\":[\"p4d.24xlarge\"],\"operator\":\"In\"}",
                        "{\"key\":\"karpenter.sh/capacity-type\",\"values\":[\"spot\"],\"operator\":\"In\"}")
                .hasSize(4);
        assertThat(patch.at("/spec/template/spec/tolerations").findValuesAsText("key"))
                .contains("nvidia.com/gpu", "kubernetes.azure.com/scalesetpriority");
    }

    @Test
    void pinsOwnedNodesByTheirLabel() throws IOException {
        JsonNode patch = patch(
                "OWNED",
                new NodePool("c", "local-srv-01", "local", Set.of(), Set.of(), Set.of(), "kubernetes.io/hostname"));

        assertThat(expressions(patch))
                .containsExactly(
                        "{\"key\":\"kubernetes.io/hostname\",\"values\":[\"local-srv-01\"],\"operator\":\"In\"}");
    }

    private static JsonNode patch(String market, NodePool pool) throws IOException {
        PlaceRef place = new PlaceRef(
                "id", "aws", "us-east-1", null, "p4d.24xlarge", market, "c", "nvidia-a100-sxm-40gb", 8, 1, false);
        return new ObjectMapper().readTree(Release.patch(place, pool));
    }

    private static java.util.List<String> expressions(JsonNode patch) {
        java.util.List<String> all = new java.util.ArrayList<>();
        patch.at(
                        "/spec/template/spec/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms/0/matchExpressions")
                .forEach(expression ->
                        all.add("{\"key\":\"" + expression.get("key").asText() + "\",\"values\":"
                                + expression.get("values") + ",\"operator\":\""
                                + expression.get("operator").asText() + "\"}"));
        return all;
    }
}
