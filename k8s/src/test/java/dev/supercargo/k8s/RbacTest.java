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
                        "/pods", Set.of("list", "watch", "delete"),
                        "/services", Set.of("create", "patch"),
                        "/pods/log", Set.of("get"),
                        "/events", Set.of("list")));
        assertThat(rights(chart.only("ClusterRole", "router")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/nodes", Set.of("list", "watch"),
                        "karpenter.sh/nodepools", Set.of("list")));
    }

    @Test
    void givesRightsOnFurtherKindsOnlyWhereJobsMayAskForThem() {
        Map<String, Set<String>> rights = rights(
                Chart.with(SourceTree.CHART.resolve("ci/production.yaml")).only("Role", "router"));

        assertThat(rights)
                .containsEntry("jobset.x-k8s.io/jobsets", Set.of("get", "list", "create", "patch", "delete"))
                .containsEntry("trainer.kubeflow.org/trainjobs", Set.of("get", "list", "create", "patch", "delete"))
                .containsEntry("resource.k8s.io/resourceclaimtemplates", Set.of("create", "patch"));
    }

    @Test
    void givesRightsOnDeploymentsOnlyWhereModelsAreServedAtTheEdge() {
        assertThat(rights(Chart.with(Map.of("workloads.queues.ml", "ml-gpu")).only("Role", "router")))
                .containsEntry("kueue.x-k8s.io/workloads", Set.of("list"));
        assertThat(rights(Chart.with(Map.of("edge.enabled", true)).only("Role", "router")))
                .containsEntry("apps/deployments", Set.of("list", "watch", "create", "patch", "delete"));
    }

    @Test
    void letsTheRouterAskWhoseTokenItIsOnlyWherePodsTellTheirProgress() {
        Map<String, Set<String>> rights =
                rights(Chart.with(Map.of("workloads.reportProgress", true)).only("ClusterRole", "router"));

        assertThat(rights).containsEntry("authentication.k8s.io/tokenreviews", Set.of("create"));
    }

    @Test
    void givesRightsOnKueuesWorkloadsOnlyWhereItChecksBudgets() {
        assertThat(rights(Chart.with(Map.of("kueue.budgetChecks", true)).only("ClusterRole", "router")))
                .containsEntry("kueue.x-k8s.io/admissionchecks", Set.of("list", "watch"))
                .containsEntry("kueue.x-k8s.io/workloads", Set.of("list", "watch"))
                .containsEntry("kueue.x-k8s.io/admissionchecks/status", Set.of("patch"))
                .containsEntry("kueue.x-k8s.io/workloads/status", Set.of("patch"))
                .containsEntry("/namespaces", Set.of("get"));
    }

    @Test
    void givesRightsOnTheLeaseOnlyWhereItElects() {
        Chart byLease = Chart.with(Map.of("leaderElection.by", "lease"));

        JsonNode election = byLease.kind("Role")
                .filter(role -> role.at("/metadata/name").asText().endsWith("-election"))
                .findFirst()
                .orElseThrow();
        assertThat(rights(election)).isEqualTo(Map.of("coordination.k8s.io/leases", Set.of("create", "get", "patch")));
        assertThat(Yaml.items(election.path("rules"))
                        .filter(rule -> Yaml.texts(rule.path("verbs")).anyMatch("patch"::equals))
                        .flatMap(rule -> Yaml.texts(rule.path("resourceNames"))))
                .containsExactly("supercargo-router");
        assertThat(election.at("/metadata/namespace").asText()).isEqualTo(Chart.NAMESPACE);
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

    @Test
    void letsTheRouterReadAndAnswerTrainingJobsWhereItIsAsked() {
        Chart chart = Chart.with(SourceTree.CHART.resolve("ci/production.yaml"));
        List<JsonNode> roles =
                chart.kind("Role").filter(RbacTest::isOfTrainingJobs).toList();

        assertThat(roles)
                .extracting(role -> role.at("/metadata/namespace").asText())
                .containsExactly("vision", "speech");
        assertThat(roles)
                .allSatisfy(role -> assertThat(rights(role))
                        .containsExactlyInAnyOrderEntriesOf(Map.of(
                                "supercargo.dev/trainingjobs", Set.of("get", "list", "watch", "patch"),
                                "supercargo.dev/trainingjobs/status", Set.of("patch"),
                                "/events", Set.of("create"))));
        assertThat(chart.kind("RoleBinding").filter(RbacTest::isOfTrainingJobs)).hasSize(2);
        assertThat(chart.kind("ClusterRole")
                        .filter(RbacTest::isOfTrainingJobs)
                        .filter(role -> role.at("/metadata/name").asText().endsWith("-trainingjobs"))
                        .map(RbacTest::rights))
                .containsExactly(Map.of("/namespaces", Set.of("get")));
    }

    @Test
    void readsTrainingJobsOfAllNamespacesByOneClusterRole() {
        Chart chart = Chart.with(Map.of("trainingJobs.enabled", true, "trainingJobs.namespaces[0]", "*"));

        assertThat(chart.kind("Role").filter(RbacTest::isOfTrainingJobs)).isEmpty();
        assertThat(chart.kind("ClusterRole")
                        .filter(role -> role.at("/metadata/name").asText().endsWith("-trainingjobs"))
                        .flatMap(role -> rights(role).keySet().stream()))
                .containsExactlyInAnyOrder(
                        "/namespaces", "supercargo.dev/trainingjobs", "supercargo.dev/trainingjobs/status", "/events");
    }

    /** Who may edit or view a namespace by the usual roles may do so with its TrainingJobs, but not write their status. */
    @Test
    void addsTrainingJobsToTheUsualRoles() {
        Chart chart = Chart.with(Map.of("trainingJobs.enabled", true));

        assertThat(chart.kind("ClusterRole")
                        .filter(role -> role.at("/metadata/labels").has("rbac.authorization.k8s.io/aggregate-to-edit"))
                        .map(RbacTest::rights))
                .containsExactly(Map.of(
                        "supercargo.dev/trainingjobs",
                        Set.of("get", "list", "watch", "create", "update", "patch", "delete")));
        assertThat(chart.kind("ClusterRole")
                        .filter(role -> role.at("/metadata/labels").has("rbac.authorization.k8s.io/aggregate-to-view"))
                        .map(RbacTest::rights))
                .containsExactly(Map.of("supercargo.dev/trainingjobs", Set.of("get", "list", "watch")));
    }

    private static boolean isOfTrainingJobs(JsonNode role) {
        return role.at("/metadata/name").asText().contains("-trainingjobs");
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
