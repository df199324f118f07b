package dev.supercargo.router.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.supercargo.router.manifest.Manifest;
import dev.supercargo.router.manifest.Manifests;
import dev.supercargo.router.manifest.Names;
import dev.supercargo.router.taskfile.WorkloadKind;
import dev.supercargo.simulator.Options;
import dev.supercargo.simulator.SimulatedCluster;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaderElectionRecord;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The roles that the chart gives the router are enough for what its code does in a cluster, and give nothing more. */
class RouterRightsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path RENDERED =
            Path.of(System.getProperty("supercargo.root", ".."), "k8s/manifests/base/supercargo.yaml");
    private static final Set<String> KINDS =
            Set.of("ServiceAccount", "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");

    /** What this test makes the router do; other rights have tests of their own. */
    private static final Set<String> EXERCISED =
            Set.of("batch/jobs", "/services", "/pods", "/pods/log", "/events", "/nodes", "karpenter.sh/nodepools");

    private final List<JsonNode> roles = new ArrayList<>();
    private SimulatedCluster cluster;
    private KubernetesClient owner;
    private KubernetesClient router;

    @BeforeEach
    void start() throws IOException {
        cluster = SimulatedCluster.start(Options.forTests().withSpeedUp(1));
        owner = client(Config.fromKubeconfig(cluster.kubeconfig()));
        install();
        Config config = Config.fromKubeconfig(cluster.kubeconfig());
        config.setOauthToken(owner.serviceAccounts()
                .inNamespace(Manifests.NAMESPACE)
                .withName("supercargo-workload-router")
                .tokenRequest(new TokenRequest())
                .getStatus()
                .getToken());
        router = client(config);
    }

    @AfterEach
    void stop() {
        router.close();
        owner.close();
        cluster.close();
    }

    @Test
    void areEnoughAndNotMore() {
        workAsTheRouterDoes();

        Set<String> used = new TreeSet<>(cluster.rightsUsed());
        used.removeIf(right -> !isExercised(right));
        assertThat(used).isEqualTo(granted());
    }

    @Test
    void refuseEverythingElseAndSayWhat() {
        assertForbidden(
                () -> router.secrets()
                        .inNamespace(Manifests.NAMESPACE)
                        .withName("database")
                        .get(),
                "cannot get resource \"secrets\"");
        assertForbidden(() -> router.nodes().withName("local-srv-01").delete(), "cannot delete resource \"nodes\"");
        assertForbidden(() -> router.pods().inNamespace("default").list(), "in the namespace \"default\"");
        assertForbidden(
                () -> router.resource(owner.serviceAccounts()
                                .inNamespace(Manifests.NAMESPACE)
                                .withName("supercargo-workload-router")
                                .get())
                        .delete(),
                "cannot delete resource \"serviceaccounts\"");
    }

    @Test
    void doWithoutTheClockThatOnlySimulatedClustersHave() {
        Clusters clusters = new Clusters(
                new SmallRyeConfigBuilder()
                        .withMapping(ClusterConfig.class)
                        .withDefaultValues(Map.of(
                                "router.clusters.stock-out-after", "PT30M",
                                "router.clusters.fault-after", "PT10M",
                                "router.clusters.avoid-for", "PT2H",
                                "router.clusters.inventory-every", "PT15S"))
                        .build()
                        .getConfigMapping(ClusterConfig.class),
                new PlatformClock());

        clusters.connect("c", router.getConfiguration());

        assertThat(clusters.named("c")).hasValueSatisfying(connected -> {
            assertThat(connected.simulated()).isFalse();
            connected.client().close();
        });
    }

    /** The chart gives these where leaderElection.by is lease. */
    @Test
    void ofAnElectionByLeaseAreThree() {
        grant("election", "{apiGroups: [coordination.k8s.io], resources: [leases], verbs: [create, get, patch]}");
        LeaseLock lock = new LeaseLock(Manifests.NAMESPACE, "supercargo-router", "this-router");
        ZonedDateTime now = ZonedDateTime.parse("2026-11-26T00:00:00Z");
        Duration term = Duration.ofSeconds(15);

        lock.create(router, new LeaderElectionRecord("this-router", term, now, now, 0));
        LeaderElectionRecord held = lock.get(router);
        lock.update(router, new LeaderElectionRecord("this-router", term, now, now.plusSeconds(5), 0));

        assertThat(held.getHolderIdentity()).isEqualTo("this-router");
        assertThat(cluster.rightsUsed())
                .containsExactlyInAnyOrder(
                        "coordination.k8s.io/leases create",
                        "coordination.k8s.io/leases get",
                        "coordination.k8s.io/leases patch");
    }

    /** The chart gives these where edge.enabled is set. */
    @Test
    void ofDeploymentsAtTheEdgeAreFive() {
        grant("edge", "{apiGroups: [apps], resources: [deployments], verbs: [create, delete, list, patch, watch]}");
        Deployment deployment = Manifests.edge().deployment();

        router.resource(deployment).fieldManager(Names.FIELD_MANAGER).serverSideApply();
        router.resource(deployment).fieldManager(Names.FIELD_MANAGER).serverSideApply();
        try (Watched<Deployment> deployments = Watched.open(
                router.apps().deployments().inNamespace(Manifests.NAMESPACE).runnableInformer(0),
                "deployments",
                UnaryOperator.identity(),
                () -> {})) {
            await().atMost(PATIENCE).until(() -> deployments.isCurrent() && deployments.count() == 1);
        }
        router.apps()
                .deployments()
                .inNamespace(Manifests.NAMESPACE)
                .withName(deployment.getMetadata().getName())
                .delete();

        assertThat(cluster.rightsUsed())
                .containsExactlyInAnyOrder(
                        "apps/deployments create",
                        "apps/deployments delete",
                        "apps/deployments list",
                        "apps/deployments patch",
                        "apps/deployments watch");
    }

    /** The chart gives it where workloads.reportProgress is set. */
    @Test
    void ofAskingWhoseTokenItIsIsOne() {
        for (String object : List.of("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: progress}
                rules: [{apiGroups: [authentication.k8s.io], resources: [tokenreviews], verbs: [create]}]
                """, """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: progress}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: progress}
                subjects: [{kind: ServiceAccount, name: supercargo-workload-router, namespace: supercargo}]
                """)) {
            owner.resource(owner.getKubernetesSerialization().<HasMetadata>unmarshal(object))
                    .create();
        }

        assertThat(router.resource(PodTokens.review("made-up"))
                        .create()
                        .getStatus()
                        .getAuthenticated())
                .isFalse();
        assertThat(cluster.rightsUsed()).containsExactly("authentication.k8s.io/tokenreviews create");
    }

    private void grant(String name, String rule) {
        for (String object : List.of("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: %s, namespace: supercargo}
                rules: [%s]
                """.formatted(name, rule), """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: %1$s, namespace: supercargo}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: %1$s}
                subjects: [{kind: ServiceAccount, name: supercargo-workload-router, namespace: supercargo}]
                """.formatted(name))) {
            owner.resource(owner.getKubernetesSerialization().<HasMetadata>unmarshal(object))
                    .create();
        }
    }

    @Test
    void whatIsMissingIsToldByNameWhenAJobIsStarted() {
        owner.rbac()
                .roles()
                .inNamespace(Manifests.NAMESPACE)
                .list()
                .getItems()
                .forEach(role -> owner.resource(role).delete());

        assertForbidden(
                () -> writer().start(Manifests.job("refused", 1), WorkloadWriter.Tried.MAYBE),
                "User \"system:serviceaccount:supercargo:supercargo-workload-router\" cannot get resource \"jobs\"");
    }

    private WorkloadWriter writer() {
        return new WorkloadWriter(router, new Fence(router, 1), () -> {});
    }

    private void workAsTheRouterDoes() {
        ClusterReader reader = new ClusterReader(new Cluster("c", router, true), Set.of());
        assertThat(reader.apis().serves(WorkloadKind.JOB)).isTrue();
        assertThat(reader.pools(reader.nodes())).isNotEmpty();
        try (NodeMirror nodes = NodeMirror.open("c", router, () -> {})) {
            await().atMost(PATIENCE).until(() -> nodes.nodes().isPresent());
        }
        Manifest gang = Manifests.job("gang", 2);
        String name = gang.plan().name();
        try (JobMirror mirror = JobMirror.open("c", router, Manifests.NAMESPACE, changed -> {})) {
            new Fence(router, 1).raise(Manifests.NAMESPACE, List.of());
            writer().start(gang, WorkloadWriter.Tried.MAYBE);
            await().atMost(PATIENCE)
                    .until(() -> mirror.isCurrent()
                            && mirror.job(name).isPresent()
                            && mirror.pods(name).size() == 2);
        }
        List<Pod> pods = router.pods()
                .inNamespace(Manifests.NAMESPACE)
                .withLabel(Names.JOB_NAME, name)
                .list()
                .getItems();
        for (String at : List.of("2026-11-26T12:00:00Z", "2026-11-26T12:30:00Z")) {
            refuseAPod(name, at);
        }
        assertThat(RefusedPods.told(
                        router,
                        router.batch()
                                .v1()
                                .jobs()
                                .inNamespace(Manifests.NAMESPACE)
                                .withName(name)
                                .get()))
                .isEqualTo("exceeded quota at 2026-11-26T12:30:00Z");
        PodResource pod = router.pods()
                .inNamespace(Manifests.NAMESPACE)
                .withName(pods.getFirst().getMetadata().getName());
        // It has no node, so that there is no log, but nobody says that it may not be read.
        assertThatExceptionOfType(KubernetesClientException.class)
                .isThrownBy(() -> pod.withReadyWaitTimeout(0).getLog())
                .satisfies(refused -> assertThat(refused.getCode()).isNotEqualTo(403));
        pod.withGracePeriod(0).delete();
        router.batch()
                .v1()
                .jobs()
                .inNamespace(Manifests.NAMESPACE)
                .withName(name)
                .delete();
    }

    /** As the controller of Jobs tells it. */
    private void refuseAPod(String job, String at) {
        owner.resource(new EventBuilder()
                        .withNewMetadata()
                        .withName(job + at.replaceAll("[^0-9]", ""))
                        .withNamespace(Manifests.NAMESPACE)
                        .endMetadata()
                        .withNewInvolvedObject()
                        .withKind("Job")
                        .withNamespace(Manifests.NAMESPACE)
                        .withName(job)
                        .endInvolvedObject()
                        .withType("Warning")
                        .withReason("FailedCreate")
                        .withMessage("exceeded quota at " + at)
                        .withLastTimestamp(at)
                        .build())
                .create();
    }

    private Set<String> granted() {
        Set<String> granted = new TreeSet<>();
        roles.forEach(role -> role.path("rules")
                .forEach(rule -> rule.path("apiGroups")
                        .forEach(group -> rule.path("resources")
                                .forEach(resource -> rule.path("verbs")
                                        .forEach(verb -> granted.add(
                                                group.asText() + "/" + resource.asText() + " " + verb.asText()))))));
        granted.removeIf(right -> !isExercised(right));
        return granted;
    }

    private static boolean isExercised(String right) {
        return EXERCISED.contains(right.substring(0, right.indexOf(' ')));
    }

    private void install() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(RENDERED.toFile())) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (KINDS.contains(document.path("kind").asText())
                        && "router"
                                .equals(document.at("/metadata/labels")
                                        .path("app.kubernetes.io/component")
                                        .asText())) {
                    roles.add(document);
                    owner.resource(owner.getKubernetesSerialization().<HasMetadata>unmarshal(document.toString()))
                            .create();
                }
            }
        }
        assertThat(roles).isNotEmpty();
    }

    private static void assertForbidden(Runnable attempt, String why) {
        assertThatExceptionOfType(KubernetesClientException.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(403))
                .withMessageContaining(why);
    }

    private static KubernetesClient client(Config config) {
        return new KubernetesClientBuilder().withConfig(config).build();
    }
}
