package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CustomResourceTest extends ClusterTest {

    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: runs.example.dev}
            spec:
              group: example.dev
              scope: Namespaced
              names: {kind: Run, plural: runs, singular: run, shortNames: [rn]}
              versions:
                - name: v1
                  served: true
                  storage: true
                  subresources: {status: {}}
                  additionalPrinterColumns:
                    - {name: State, type: string, jsonPath: '.status.conditions[?(@.type=="Ready")].reason'}
                    - {name: Nodes, type: integer, jsonPath: .spec.nodes}
                    - {name: Age, type: date, jsonPath: .metadata.creationTimestamp}
                  schema:
                    openAPIV3Schema:
                      type: object
                      required: [spec]
                      properties:
                        spec:
                          type: object
                          required: [run]
                          properties:
                            run: {type: string}
                            nodes: {type: integer, minimum: 1, default: 1}
                        status: {type: object, x-kubernetes-preserve-unknown-fields: true}
            """;

    private MixedOperation<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            runs;

    @BeforeEach
    void cluster() throws IOException {
        start(Options.forTests());
        client.load(new ByteArrayInputStream(DEFINITION.getBytes(StandardCharsets.UTF_8)))
                .serverSideApply();
        runs = client.genericKubernetesResources("example.dev/v1", "Run");
    }

    private static GenericKubernetesResource run(String name, Map<String, Object> spec) {
        GenericKubernetesResource run = new GenericKubernetesResource();
        run.setApiVersion("example.dev/v1");
        run.setKind("Run");
        run.setMetadata(
                new ObjectMetaBuilder().withName(name).withNamespace("default").build());
        run.setAdditionalProperty("spec", spec);
        return run;
    }

    @Test
    void servesObjectsWithDefaultsAndWithoutUnknownFields() {
        GenericKubernetesResource stored = runs.resource(run("one", Map.of("run", "python", "colour", "red")))
                .create();

        assertThat(stored.<Map<String, Object>>get("spec")).isEqualTo(Map.of("run", "python", "nodes", 1));
        assertThat(runs.inNamespace("default").withName("one").get()).isEqualTo(stored);
    }

    @Test
    void refusesWhatTheSchemaForbidsWithTheFields() {
        assertThatThrownBy(() -> runs.resource(run("bad", Map.of("nodes", 0))).create())
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(422);
                    assertThat(refused.getStatus().getDetails().getCauses())
                            .extracting("field")
                            .containsExactlyInAnyOrder("spec.run", "spec.nodes");
                });
    }

    @Test
    void theStatusIsWrittenThroughItsSubresourceAndDoesNotRaiseTheGeneration() {
        GenericKubernetesResource stored =
                runs.resource(run("told", Map.of("run", "python"))).create();
        stored.setAdditionalProperty("status", Map.of("phase", "Ready"));

        GenericKubernetesResource ignored = runs.resource(stored).update();
        stored.setMetadata(ignored.getMetadata());
        GenericKubernetesResource told = runs.resource(stored).updateStatus();
        GenericKubernetesResource changed = runs.resource(told)
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"nodes\":2},\"status\":{\"phase\":\"x\"}}");

        assertThat(ignored.<Object>get("status")).isNull();
        assertThat(told.getMetadata().getGeneration()).isEqualTo(1);
        assertThat(changed.getMetadata().getGeneration()).isEqualTo(2);
        assertThat(changed.<String>get("status", "phase")).isEqualTo("Ready");
    }

    @Test
    void informersSeeThem() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (var informer = runs.inNamespace("default")
                .inform(new io.fabric8.kubernetes.client.informers.ResourceEventHandler<>() {
                    @Override
                    public void onAdd(GenericKubernetesResource run) {
                        seen.countDown();
                    }

                    @Override
                    public void onUpdate(GenericKubernetesResource old, GenericKubernetesResource run) {}

                    @Override
                    public void onDelete(GenericKubernetesResource run, boolean unknown) {}
                })) {
            runs.resource(run("watched", Map.of("run", "python"))).create();

            assertThat(seen.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(informer.isRunning()).isTrue();
        }
    }

    @Test
    void printsTheColumnsOfTheDefinition() throws Exception {
        GenericKubernetesResource stored =
                runs.resource(run("shown", Map.of("run", "python"))).create();
        stored.setAdditionalProperty(
                "status", Map.of("conditions", List.of(Map.of("type", "Ready", "reason", "AllGood"))));
        runs.resource(stored).updateStatus();

        HttpResponse<String> table = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(cluster.url() + "/apis/example.dev/v1/namespaces/default/runs"))
                                .header("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(table.body())
                .contains("\"name\":\"State\"", "\"name\":\"Nodes\"", "\"type\":\"date\"")
                .contains("[\"shown\",\"AllGood\",\"1\",\"");
    }

    @Test
    void refusesADefinitionThatIsNotStructural() {
        String broken = DEFINITION.replace("run: {type: string}", "run: {}").replace("runs", "walks");

        assertThatThrownBy(() -> client.load(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)))
                        .create())
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(422);
                    assertThat(refused.getMessage()).contains("properties[spec].properties[run].type");
                });
    }

    @Test
    void deletingTheDefinitionDeletesItsObjects() {
        runs.resource(run("gone", Map.of("run", "python"))).create();

        client.apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName("runs.example.dev")
                .delete();
        client.load(new ByteArrayInputStream(DEFINITION.getBytes(StandardCharsets.UTF_8)))
                .create();

        assertThat(runs.inNamespace("default").list().getItems()).isEmpty();
    }
}
