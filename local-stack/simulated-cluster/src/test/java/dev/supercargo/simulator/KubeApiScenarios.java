package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What Supercargo relies on in any Kubernetes API. It runs against the simulated cluster always, and against a real API
 * server where one is given; no scenario needs a controller, so that a bare kube-apiserver is enough.
 */
abstract class KubeApiScenarios {

    private final String namespace =
            "supercargo-" + UUID.randomUUID().toString().substring(0, 8);

    abstract KubernetesClient client();

    @BeforeEach
    void ownNamespace() {
        client().resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .endMetadata()
                        .build())
                .create();
    }

    @AfterEach
    void removeIt() {
        client().namespaces().withName(namespace).delete();
    }

    private static void refused(ThrowingCallable call, int code, String... message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(KubernetesClientException.class, answer -> {
            assertThat(answer.getCode()).isEqualTo(code);
            assertThat(answer.getMessage()).contains(List.of(message));
        });
    }

    private Job suspendedJob() {
        Job job = JobMother.aJob("train").suspended().build();
        job.getMetadata().setNamespace(namespace);
        return client().resource(job).create();
    }

    private ConfigMap map(String name, Map<String, String> data) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .endMetadata()
                .withData(data)
                .build();
    }

    @Test
    void aSuspendedJobIsPlacedAndReleasedByOnePatchAndNothingElseChanges() {
        Job job = suspendedJob();
        PatchContext merge = PatchContext.of(PatchType.JSON_MERGE);

        refused(
                () -> client().resource(job)
                        .patch(
                                merge,
                                "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"train\",\"image\":\"other\"}]}}}}"),
                422,
                "spec.template",
                "field is immutable");
        Job released = client().resource(job)
                .patch(
                        merge,
                        "{\"spec\":{\"suspend\":false,\"template\":{\"spec\":{\"nodeSelector\":{\"zone\":\"a\"}}}}}");

        assertThat(released.getSpec().getSuspend()).isFalse();
        assertThat(released.getSpec().getTemplate().getSpec().getNodeSelector()).containsEntry("zone", "a");
    }

    @Test
    void aJobThatIsWrongIsRefusedWithItsField() {
        Job job = JobMother.aJob("wrong").build();
        job.getMetadata().setNamespace(namespace);
        job.getSpec().getTemplate().getSpec().setRestartPolicy("Always");

        refused(() -> client().resource(job).create(), 422, "spec.template.spec.restartPolicy");
    }

    @Test
    void anApplyRemovesWhatItNoLongerStatesAndRefusesWhatOthersOwn() {
        client().resource(map("settings", Map.of("a", "1", "b", "1")))
                .fieldManager("router")
                .serverSideApply();
        ConfigMap after = client().resource(map("settings", Map.of("a", "1")))
                .fieldManager("router")
                .serverSideApply();

        assertThat(after.getData()).containsOnlyKeys("a");
        refused(
                () -> client().resource(map("settings", Map.of("a", "2")))
                        .fieldManager("other")
                        .serverSideApply(),
                409,
                "router",
                ".data.a");
    }

    @Test
    void aLeaseIsTakenByOneOnly() {
        Lease held = client().resource(new LeaseBuilder()
                        .withNewMetadata()
                        .withName("leader")
                        .withNamespace(namespace)
                        .endMetadata()
                        .withNewSpec()
                        .withHolderIdentity("a")
                        .endSpec()
                        .build())
                .create();
        String revision = held.getMetadata().getResourceVersion();
        Lease byB = held.edit().editSpec().withHolderIdentity("b").endSpec().build();
        Lease byC = held.edit().editSpec().withHolderIdentity("c").endSpec().build();

        client().resource(byB).lockResourceVersion(revision).update();

        refused(
                () -> client().resource(byC).lockResourceVersion(revision).update(),
                409,
                "the object has been modified");
    }

    @Test
    void pagesShowOneStateAndUnknownFieldSelectorsAreRefused() {
        List.of("a", "b", "c")
                .forEach(name -> client().resource(map(name, Map.of())).create());
        var maps = client().configMaps().inNamespace(namespace);
        var first = maps.list(new ListOptionsBuilder()
                .withLimit(2L)
                .withFieldSelector("metadata.name!=kube-root-ca.crt")
                .build());
        client().resource(map("d", Map.of())).create();
        var second = maps.list(new ListOptionsBuilder()
                .withLimit(2L)
                .withFieldSelector("metadata.name!=kube-root-ca.crt")
                .withContinue(first.getMetadata().getContinue())
                .build());

        assertThat(first.getItems())
                .extracting(item -> item.getMetadata().getName())
                .containsExactly("a", "b");
        assertThat(second.getItems())
                .extracting(item -> item.getMetadata().getName())
                .containsExactly("c");
        refused(
                () -> maps.list(new ListOptionsBuilder()
                        .withFieldSelector("data.colour=red")
                        .build()),
                400,
                "data.colour");
    }

    @Test
    void aCustomResourceIsCompletedCheckedAndHasAStatusOfItsOwn() {
        String group = namespace + ".example.dev";
        CustomResourceDefinition definition = client().getKubernetesSerialization()
                .unmarshal("""
                        apiVersion: apiextensions.k8s.io/v1
                        kind: CustomResourceDefinition
                        metadata: {name: runs.GROUP}
                        spec:
                          group: GROUP
                          scope: Namespaced
                          names: {kind: Run, listKind: RunList, plural: runs, singular: run}
                          versions:
                            - name: v1
                              served: true
                              storage: true
                              subresources: {status: {}}
                              schema:
                                openAPIV3Schema:
                                  type: object
                                  properties:
                                    spec:
                                      type: object
                                      x-kubernetes-validations:
                                        - {rule: 'self.first <= self.last', message: first is after last}
                                      properties:
                                        first: {type: integer, minimum: 0}
                                        last: {type: integer, default: 9}
                                    status: {type: object, x-kubernetes-preserve-unknown-fields: true}
                        """.replace("GROUP", group), CustomResourceDefinition.class);
        client().resource(definition).create();
        try {
            client().resource(definition)
                    .waitUntilCondition(
                            now -> now != null
                                    && now.getStatus() != null
                                    && now.getStatus().getConditions().stream()
                                            .anyMatch(condition -> condition
                                                            .getType()
                                                            .equals("Established")
                                                    && condition.getStatus().equals("True")),
                            60,
                            TimeUnit.SECONDS);
            var runs = client().genericKubernetesResources(group + "/v1", "Run").inNamespace(namespace);

            GenericKubernetesResource stored = runs.resource(run(group, Map.of("first", 1, "colour", "red")))
                    .create();
            stored.setAdditionalProperty("status", Map.of("phase", "Ready"));
            GenericKubernetesResource told = runs.resource(stored).updateStatus();

            assertThat(told.<Map<String, Object>>get("spec")).isEqualTo(Map.of("first", 1, "last", 9));
            assertThat(told.<String>get("status", "phase")).isEqualTo("Ready");
            refused(() -> runs.resource(run(group, Map.of("first", -1))).create(), 422, "spec.first");
            refused(() -> runs.resource(run(group, Map.of("first", 10))).create(), 422, "first is after last");
        } finally {
            client().resource(definition).delete();
        }
    }

    private GenericKubernetesResource run(String group, Map<String, Object> spec) {
        GenericKubernetesResource run = new GenericKubernetesResource();
        run.setApiVersion(group + "/v1");
        run.setKind("Run");
        run.setMetadata(new ObjectMetaBuilder()
                .withGenerateName("run-")
                .withNamespace(namespace)
                .build());
        run.setAdditionalProperty("spec", spec);
        return run;
    }
}
