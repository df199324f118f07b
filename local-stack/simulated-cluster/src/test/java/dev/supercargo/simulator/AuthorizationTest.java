package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.api.model.authentication.TokenReviewBuilder;
import io.fabric8.kubernetes.api.model.authentication.TokenReviewStatus;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who presents a service account's token may do what its roles say, and nothing else. */
class AuthorizationTest {

    private static final String NAMESPACE = "supercargo";

    private SimulatedCluster cluster;
    private KubernetesClient owner;
    private KubernetesClient robot;

    @BeforeEach
    void start() throws IOException {
        cluster = SimulatedCluster.start(Options.forTests().withSpeedUp(1));
        owner = client(Config.fromKubeconfig(cluster.kubeconfig()));
        owner.resource(new ServiceAccountBuilder()
                        .withNewMetadata()
                        .withName("robot")
                        .withNamespace(NAMESPACE)
                        .endMetadata()
                        .build())
                .create();
        Config config = Config.fromKubeconfig(cluster.kubeconfig());
        config.setOauthToken(token());
        robot = client(config);
    }

    @AfterEach
    void stop() {
        robot.close();
        owner.close();
        cluster.close();
    }

    @Test
    void aTokenOfAPodIsForItsAudienceOnlyAndDiesWithThePod() {
        Pod pod = owner.resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("worker")
                        .withNamespace(NAMESPACE)
                        .endMetadata()
                        .withNewSpec()
                        .withNodeSelector(Map.of("nowhere", "true"))
                        .addNewContainer()
                        .withName("work")
                        .withImage("work")
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
        String bound = owner.serviceAccounts()
                .inNamespace(NAMESPACE)
                .withName("robot")
                .tokenRequest(new TokenRequestBuilder()
                        .withNewSpec()
                        .withAudiences("supercargo")
                        .withNewBoundObjectRef()
                        .withKind("Pod")
                        .withName("worker")
                        .withUid(pod.getMetadata().getUid())
                        .endBoundObjectRef()
                        .endSpec()
                        .build())
                .getStatus()
                .getToken();

        assertThat(review(bound, "supercargo").getUser().getExtra())
                .containsEntry("authentication.kubernetes.io/pod-name", List.of("worker"))
                .containsEntry(
                        "authentication.kubernetes.io/pod-uid",
                        List.of(pod.getMetadata().getUid()));
        assertThat(review(bound, "vault").getAuthenticated()).isFalse();
        assertThat(review("made-up", "supercargo").getAuthenticated()).isFalse();
        Config config = Config.fromKubeconfig(cluster.kubeconfig());
        config.setOauthToken(bound);
        try (KubernetesClient outside = client(config)) {
            assertThatThrownBy(() -> outside.pods().inNamespace(NAMESPACE).list())
                    .isInstanceOfSatisfying(
                            KubernetesClientException.class,
                            refused -> assertThat(refused.getCode()).isEqualTo(401));
        }
        owner.resource(pod).withGracePeriod(0).delete();
        assertThat(review(bound, "supercargo").getAuthenticated()).isFalse();
    }

    private TokenReviewStatus review(String token, String audience) {
        return owner.resource(new TokenReviewBuilder()
                        .withNewSpec()
                        .withToken(token)
                        .withAudiences(audience)
                        .endSpec()
                        .build())
                .create()
                .getStatus();
    }

    @Test
    void nothingIsAllowedWithoutARole() {
        assertForbidden(() -> robot.configMaps().inNamespace(NAMESPACE).list(), "cannot list resource \"configmaps\"");
    }

    @Test
    void aRoleAllowsItsVerbsInItsNamespaceOnly() {
        bind("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: reader, namespace: supercargo}
                rules:
                  - {apiGroups: [""], resources: [configmaps], verbs: [get, list]}
                """, """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: reader, namespace: supercargo}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
                subjects: [{kind: ServiceAccount, name: robot, namespace: supercargo}]
                """);

        assertThat(robot.configMaps().inNamespace(NAMESPACE).list().getItems()).isEmpty();
        assertThat(cluster.rightsUsed()).containsExactly("/configmaps list");
        assertThat(may("get", "configmaps")).isTrue();
        assertThat(may("delete", "configmaps")).isFalse();
        assertThat(may("get", "secrets")).isFalse();
        assertForbidden(
                () -> robot.configMaps().inNamespace("default").list(),
                "User \"system:serviceaccount:supercargo:robot\" cannot list resource \"configmaps\""
                        + " in API group \"\" in the namespace \"default\"");
        assertForbidden(() -> robot.resource(aConfigMap()).create(), "cannot create resource \"configmaps\"");
        assertForbidden(
                () -> robot.secrets().inNamespace(NAMESPACE).withName("any").get(), "cannot get resource \"secrets\"");
    }

    /** As the robot is told when it asks. */
    private boolean may(String verb, String resource) {
        return robot.authorization()
                .v1()
                .selfSubjectAccessReview()
                .create(new SelfSubjectAccessReviewBuilder()
                        .withNewSpec()
                        .withNewResourceAttributes()
                        .withNamespace(NAMESPACE)
                        .withVerb(verb)
                        .withGroup("")
                        .withResource(resource)
                        .endResourceAttributes()
                        .endSpec()
                        .build())
                .getStatus()
                .getAllowed();
    }

    @Test
    void applyingWhatIsNotThereNeedsTheRightToCreate() {
        bind("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: patcher}
                rules:
                  - {apiGroups: [""], resources: [configmaps], verbs: [patch]}
                """, """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: patcher}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: patcher}
                subjects: [{kind: Group, name: "system:serviceaccounts:supercargo"}]
                """);

        assertForbidden(
                () -> robot.resource(aConfigMap()).fieldManager("robot").serverSideApply(), "cannot create resource");
        owner.resource(aConfigMap()).create();
        assertThat(robot.resource(aConfigMap()).fieldManager("robot").serverSideApply())
                .isNotNull();
    }

    @Test
    void namesRestrictARule() {
        bind("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: one, namespace: supercargo}
                rules:
                  - {apiGroups: [""], resources: [configmaps], resourceNames: [settings], verbs: [get]}
                """, """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: one, namespace: supercargo}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: one}
                subjects: [{kind: ServiceAccount, name: robot, namespace: supercargo}]
                """);
        owner.resource(aConfigMap()).create();

        assertThat(robot.configMaps()
                        .inNamespace(NAMESPACE)
                        .withName("settings")
                        .get())
                .isNotNull();
        assertForbidden(
                () -> robot.configMaps()
                        .inNamespace(NAMESPACE)
                        .withName("other")
                        .get(),
                "cannot get resource");
    }

    @Test
    void anUnknownTokenIsNobody() {
        Config config = Config.fromKubeconfig(cluster.kubeconfig());
        config.setOauthToken("simulated.forged");
        try (KubernetesClient nobody = client(config)) {
            assertThatExceptionOfType(KubernetesClientException.class)
                    .isThrownBy(() -> nobody.pods().inNamespace(NAMESPACE).list())
                    .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(401));
        }
    }

    private static void assertForbidden(Runnable attempt, String why) {
        assertThatExceptionOfType(KubernetesClientException.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(403))
                .withMessageContaining(why);
    }

    private void bind(String... objects) {
        for (String object : objects) {
            owner.resource(owner.getKubernetesSerialization().<HasMetadata>unmarshal(object))
                    .create();
        }
    }

    private static ConfigMap aConfigMap() {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName("settings")
                .withNamespace(NAMESPACE)
                .endMetadata()
                .addToData("colour", "blue")
                .build();
    }

    private String token() {
        return owner.serviceAccounts()
                .inNamespace(NAMESPACE)
                .withName("robot")
                .tokenRequest(new TokenRequest())
                .getStatus()
                .getToken();
    }

    private static KubernetesClient client(Config config) {
        return new KubernetesClientBuilder().withConfig(config).build();
    }
}
