package dev.supercargo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The router may do what its code does, and nobody else may do anything. */
class RbacTest {

    static List<Path> ciValues() {
        return SourceTree.ciValues();
    }

    @Test
    void givesTheRouterExactlyWhatItUses() {
        Chart chart = Chart.defaults();

        assertThat(rights(chart.only("Role", "router")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "batch/jobs", Set.of("get", "list", "watch", "create", "patch", "delete"),
                        "/pods", Set.of("get", "list", "watch", "delete"),
                        "/services", Set.of("create", "patch"),
                        "/pods/log", Set.of("get")));
        assertThat(rights(chart.only("ClusterRole", "router")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/nodes", Set.of("get", "list", "watch"),
                        "karpenter.sh/nodepools", Set.of("get", "list", "watch")));
    }

    @Test
    void givesRightsOnFurtherKindsOnlyWhereJobsMayAskForThem() {
        Map<String, Set<String>> rights = rights(
                Chart.with(SourceTree.CHART.resolve("ci/production.yaml")).only("Role", "router"));

        assertThat(rights)
                .containsEntry("jobset.x-k8s.io/jobsets", Set.of("get", "create", "patch", "delete"))
                .containsEntry("trainer.kubeflow.org/trainjobs", Set.of("get", "create", "patch", "delete"))
                .containsEntry("resource.k8s.io/resourceclaimtemplates", Set.of("create", "patch"));
    }

    @ParameterizedTest
    @MethodSource("ciValues")
    void neverGivesAwayTheCluster(Path values) {
        Chart chart = Chart.with(values);
        List<JsonNode> rules = Stream.concat(chart.kind("Role"), chart.kind("ClusterRole"))
                .flatMap(role -> Yaml.items(role.path("rules")))
                .toList();

        assertThat(rules.stream().flatMap(rule -> Yaml.texts(rule.path("verbs"))))
                .doesNotContain("*", "escalate", "bind", "impersonate", "deletecollection");
        assertThat(rules.stream().flatMap(rule -> Yaml.texts(rule.path("resources"))))
                .doesNotContain("*", "secrets", "pods/exec", "pods/attach", "serviceaccounts/token", "nodes/proxy");
        assertThat(rules.stream().flatMap(rule -> Yaml.texts(rule.path("apiGroups"))))
                .doesNotContain("*");
    }

    @ParameterizedTest
    @MethodSource("ciValues")
    void bindsTheRouterOnly(Path values) {
        Chart chart = Chart.with(values);
        String router = chart.only("Deployment", "router")
                .at("/spec/template/spec/serviceAccountName")
                .asText();

        assertThat(Stream.concat(chart.kind("RoleBinding"), chart.kind("ClusterRoleBinding"))
                        .flatMap(binding -> Yaml.items(binding.path("subjects"))))
                .allSatisfy(subject -> {
                    assertThat(subject.path("name").asText()).isEqualTo(router);
                    assertThat(subject.path("namespace").asText()).isEqualTo(Chart.NAMESPACE);
                });
        assertThat(chart.kind("Deployment")
                        .filter(deployment -> deployment
                                .at("/spec/template/spec/automountServiceAccountToken")
                                .asBoolean())
                        .map(Chart::component))
                .isSubsetOf("router");
    }

    @Test
    void putsTheRoleWhereTheJobsAre() {
        Chart chart = Chart.with(Map.of("workloads.namespace", "training"));

        assertThat(chart.only("Role", "router").at("/metadata/namespace").asText())
                .isEqualTo("training");
        assertThat(chart.only("RoleBinding", "router").at("/metadata/namespace").asText())
                .isEqualTo("training");
    }

    @Test
    void givesNoRightsHereWhenJobsRunElsewhere() {
        Chart chart = Chart.with(Map.of("workloads.kubeconfig.existingSecret", "clusters"));

        assertThat(chart.objects())
                .extracting(object -> object.path("kind").asText())
                .doesNotContain("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding");
        assertThat(chart.only("Deployment", "router")
                        .at("/spec/template/spec/automountServiceAccountToken")
                        .asBoolean(true))
                .isFalse();
    }

    /** Verbs by {@code group/resource}, every combination that a rule allows. */
    private static Map<String, Set<String>> rights(JsonNode role) {
        Map<String, Set<String>> rights = new TreeMap<>();
        for (JsonNode rule : role.path("rules")) {
            Yaml.texts(rule.path("apiGroups"))
                    .forEach(group -> Yaml.texts(rule.path("resources"))
                            .forEach(resource -> rights.computeIfAbsent(group + "/" + resource, key -> new TreeSet<>())
                                    .addAll(Yaml.texts(rule.path("verbs")).toList())));
        }
        return rights;
    }
}
