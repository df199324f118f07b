package dev.supercargo.router.kueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.supercargo.quantities.Money;
import dev.supercargo.simulator.Options;
import dev.supercargo.simulator.SimulatedCluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kueue's objects on the simulated cluster, read and answered with the rights that the chart gives for it. */
class KueueGatewayTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String GROUP_VERSION = "kueue.x-k8s.io/v1beta2";

    private SimulatedCluster cluster;
    private KubernetesClient kueue;
    private KubernetesClient router;
    private KueueGateway gateway;

    @BeforeEach
    void start() throws IOException {
        cluster = SimulatedCluster.start(Options.forTests().withSpeedUp(1));
        kueue = client(Config.fromKubeconfig(cluster.kubeconfig()));
        try (InputStream definitions =
                KueueGatewayTest.class.getResourceAsStream("/dev/supercargo/router/kueue/definitions.yaml")) {
            kueue.load(definitions)
                    .items()
                    .forEach(definition -> kueue.resource(definition).create());
        }
        kueue.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName("ml")
                        .endMetadata()
                        .build())
                .create();
        apply("""
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: router, namespace: ml}
                """);
        apply("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: budget-checks}
                rules:
                  - {apiGroups: [kueue.x-k8s.io], resources: [admissionchecks, workloads], verbs: [list, watch]}
                  - {apiGroups: [kueue.x-k8s.io], resources: [admissionchecks/status, workloads/status], verbs: [patch]}
                """);
        apply("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: budget-checks}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: budget-checks}
                subjects: [{kind: ServiceAccount, name: router, namespace: ml}]
                """);
        Config config = Config.fromKubeconfig(cluster.kubeconfig());
        config.setOauthToken(kueue.serviceAccounts()
                .inNamespace("ml")
                .withName("router")
                .tokenRequest(new TokenRequest())
                .getStatus()
                .getToken());
        router = client(config);
        gateway = new KueueGateway(router, "v1beta2");
        check("budget", AdmissionCheck.CONTROLLER);
        check("provisioning", "kueue.x-k8s.io/provisioning-request");
    }

    @AfterEach
    void stop() {
        router.close();
        kueue.close();
        cluster.close();
    }

    @Test
    void answersItsOwnChecksOnly() {
        workload("waits", "120 USD", "budget", "provisioning");

        assertThat(checks()).containsExactly(new AdmissionCheck("budget", false));
        gateway.activate("budget", NOW);
        assertThat(checks()).containsExactly(new AdmissionCheck("budget", true));
        Workload seen = workload();
        assertThat(seen.awaits("budget")).isTrue();
        assertThat(seen.expectedCost()).contains(Money.usd("120"));
        gateway.answer(seen, "budget", new Answer.Retry(Duration.ofMinutes(10), "spent"), NOW);

        Map<String, Map<String, Object>> checks = checks("waits");
        assertThat(checks.get("budget"))
                .containsEntry("state", "Retry")
                .containsEntry("message", "spent")
                .containsEntry("requeueAfterSeconds", 600);
        assertThat(checks.get("provisioning")).containsEntry("state", "Pending");
        assertThat(workload().awaits("budget")).isFalse();
        assertThat(object("AdmissionCheck", null, "budget").<List<Map<String, Object>>>get("status", "conditions"))
                .singleElement()
                .satisfies(condition ->
                        assertThat(condition).containsEntry("type", "Active").containsEntry("status", "True"));
        assertThat(cluster.rightsUsed())
                .containsExactlyInAnyOrder(
                        "kueue.x-k8s.io/admissionchecks list",
                        "kueue.x-k8s.io/admissionchecks/status patch",
                        "kueue.x-k8s.io/workloads list",
                        "kueue.x-k8s.io/workloads/status patch");
    }

    @Test
    void hearsOfWorkloadsByAWatchAndHasThemHoldUntilTheyAreGone() {
        AtomicInteger news = new AtomicInteger();
        try (BudgetChecks checks = new BudgetChecks("c", gateway, news::incrementAndGet)) {
            workload("first", "1 USD", "budget", "provisioning");
            awaitHolding(checks, "first");
            await().atMost(PATIENCE)
                    .until(() -> cluster.rightsUsed()
                            .containsAll(
                                    Set.of("kueue.x-k8s.io/admissionchecks watch", "kueue.x-k8s.io/workloads watch")));

            int before = news.get();
            workload("second", "1 USD", "budget");
            await().atMost(PATIENCE).until(() -> news.get() > before);
            awaitHolding(checks, "first", "second");
            assertThat(checks("second").get("budget")).containsEntry("state", "Ready");

            kueue.genericKubernetesResources(GROUP_VERSION, "Workload")
                    .inNamespace("ml")
                    .withName("first")
                    .delete();
            awaitHolding(checks, "second");
        }
    }

    @Test
    void takesAnAnswerBackBySayingAnother() {
        workload("again", "1 USD", "budget");
        gateway.answer(workload(), "budget", new Answer.Retry(Duration.ofMinutes(1), "spent"), NOW);

        gateway.answer(workload(), "budget", new Answer.Ready("room"), NOW);

        assertThat(checks("again").get("budget"))
                .containsEntry("state", "Ready")
                .doesNotContainKey("requeueAfterSeconds");
        assertThat(workload().holds(List.of("budget"))).isTrue();
    }

    @Test
    void doesNotTakeAnyTextForMoney() {
        workload("odd", "a lot", "budget");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> workload().expectedCost())
                .withMessageContaining("a lot");
    }

    private void awaitHolding(BudgetChecks checks, String... names) {
        await().atMost(PATIENCE)
                .until(() -> checks.round(workload -> new Answer.Ready("room"), () -> NOW).stream()
                        .map(Workload::name)
                        .collect(Collectors.toSet())
                        .equals(Set.of(names)));
    }

    private List<AdmissionCheck> checks() {
        return gateway.checks().stream()
                .flatMap(check -> AdmissionCheck.of(check).stream())
                .toList();
    }

    private Workload workload() {
        return Workload.of(gateway.workloads().getFirst());
    }

    private void check(String name, String controller) {
        apply("""
                apiVersion: %s
                kind: AdmissionCheck
                metadata: {name: %s}
                spec: {controllerName: %s}
                """.formatted(GROUP_VERSION, name, controller));
    }

    /** As Kueue leaves it when it has reserved quota: the checks wait. */
    private void workload(String name, String cost, String... checks) {
        apply("""
                apiVersion: %s
                kind: Workload
                metadata: {name: %s, namespace: ml}
                spec:
                  podSets:
                    - name: main
                      count: 1
                      template: {metadata: {annotations: {supercargo.dev/expected-cost: %s}}, spec: {containers: []}}
                """.formatted(GROUP_VERSION, name, cost));
        String states = List.of(checks).stream()
                .map(check -> "{\"name\":\"" + check
                        + "\",\"state\":\"Pending\",\"message\":\"\",\"lastTransitionTime\":\"2026-11-26T11:00:00Z\"}")
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        kueue.genericKubernetesResources(GROUP_VERSION, "Workload")
                .inNamespace("ml")
                .withName(name)
                .subresource("status")
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        "{\"status\":{\"conditions\":[{\"type\":\"QuotaReserved\",\"status\":\"True\"}],"
                                + "\"admissionChecks\":[" + states + "]}}");
    }

    private Map<String, Map<String, Object>> checks(String name) {
        return object("Workload", "ml", name).<List<Map<String, Object>>>get("status", "admissionChecks").stream()
                .collect(Collectors.toMap(check -> (String) check.get("name"), check -> check));
    }

    private GenericKubernetesResource object(String kind, String namespace, String name) {
        var resources = kueue.genericKubernetesResources(GROUP_VERSION, kind);
        return namespace == null
                ? resources.withName(name).get()
                : resources.inNamespace(namespace).withName(name).get();
    }

    private void apply(String yaml) {
        kueue.resource(yaml).create();
    }

    private static KubernetesClient client(Config config) {
        return new KubernetesClientBuilder().withConfig(config).build();
    }
}
