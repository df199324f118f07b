package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ApiTest extends ClusterTest {

    @BeforeEach
    void cluster() throws IOException {
        start(Options.forTests().withWatchHistory(20));
    }

    private ConfigMap create(String name, Map<String, String> labels) {
        return client.resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace("default")
                        .withLabels(labels)
                        .endMetadata()
                        .addToData("key", "value")
                        .build())
                .create();
    }

    private static void refused(Runnable call, int code, String reason) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(KubernetesClientException.class, answer -> {
            assertThat(answer.getCode()).isEqualTo(code);
            assertThat(answer.getStatus().getReason()).isEqualTo(reason);
        });
    }

    @Test
    void refusesWhatExistsWhatIsStaleAndWhatIsNotThere() {
        ConfigMap first = create("one", Map.of());
        refused(() -> create("one", Map.of()), 409, "AlreadyExists");
        client.resource(first).edit(map -> map.edit().addToData("key", "newer").build());
        ConfigMap stale = first.edit().addToData("key", "stale").build();
        refused(
                () -> client.resource(stale)
                        .lockResourceVersion(first.getMetadata().getResourceVersion())
                        .update(),
                409,
                "Conflict");
        refused(
                () -> client.resource(stale.edit()
                                .editMetadata()
                                .withNamespace("no-such")
                                .withResourceVersion(null)
                                .endMetadata()
                                .build())
                        .create(),
                404,
                "NotFound");
        assertThat(client.configMaps().inNamespace("default").withName("two").get())
                .isNull();
    }

    @Test
    void selectsByLabelsAndFields() {
        create("a", Map.of("team", "vision"));
        create("b", Map.of("team", "speech"));
        create("c", Map.of());
        var maps = client.configMaps().inNamespace("default");

        assertThat(maps.withLabelIn("team", "vision", "robots").list().getItems())
                .hasSize(1);
        assertThat(maps.withLabelNotIn("team", "vision").list().getItems()).hasSize(2);
        assertThat(maps.withoutLabel("team").list().getItems()).hasSize(1);
        assertThat(maps.withField("metadata.name", "b").list().getItems()).hasSize(1);
        assertThat(client.nodes()
                        .withLabel("supercargo.dev/provider", "local")
                        .list()
                        .getItems())
                .hasSize(2);
    }

    @Test
    void listsPageByPage() {
        List.of("a", "b", "c").forEach(name -> create(name, Map.of()));
        var maps = client.configMaps().inNamespace("default");

        var first = maps.list(new ListOptionsBuilder().withLimit(2L).build());
        var second = maps.list(new ListOptionsBuilder()
                .withLimit(2L)
                .withContinue(first.getMetadata().getContinue())
                .build());

        assertThat(first.getItems()).hasSize(2);
        assertThat(first.getMetadata().getRemainingItemCount()).isEqualTo(1);
        assertThat(second.getItems())
                .singleElement()
                .satisfies(map -> assertThat(map.getMetadata().getName()).isEqualTo("c"));
        assertThat(second.getMetadata().getContinue()).isNull();
    }

    @Test
    void patchesInEveryFormat() {
        ConfigMap map = create("patched", Map.of());
        client.resource(map).patch(PatchContext.of(PatchType.JSON_MERGE), "{\"data\":{\"merge\":\"1\",\"key\":null}}");
        client.resource(map)
                .patch(PatchContext.of(PatchType.JSON), "[{\"op\":\"add\",\"path\":\"/data/json\",\"value\":\"2\"}]");
        client.resource(map).patch(PatchContext.of(PatchType.STRATEGIC_MERGE), "{\"data\":{\"strategic\":\"3\"}}");
        ConfigMap applied = client.resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("patched")
                        .withNamespace("default")
                        .endMetadata()
                        .addToData("apply", "4")
                        .build())
                .fieldManager("router")
                .serverSideApply();

        assertThat(applied.getData())
                .containsExactlyInAnyOrderEntriesOf(Map.of("merge", "1", "json", "2", "strategic", "3", "apply", "4"));
        assertThat(applied.getMetadata().getManagedFields())
                .anyMatch(field -> field.getManager().equals("router"));
    }

    @Test
    void informersSeeWhatHappens() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        create("before", Map.of());
        try (var informer = client.configMaps().inNamespace("default").inform(new ResourceEventHandler<>() {
            @Override
            public void onAdd(ConfigMap map) {
                seen.add("added " + map.getMetadata().getName());
            }

            @Override
            public void onUpdate(ConfigMap old, ConfigMap map) {
                seen.add("updated " + map.getMetadata().getName());
            }

            @Override
            public void onDelete(ConfigMap map, boolean unknown) {
                seen.add("deleted " + map.getMetadata().getName());
            }
        })) {
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("added before");
            ConfigMap later = create("later", Map.of());
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("added later");
            client.resource(later).edit(map -> map.edit().addToData("key", "2").build());
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("updated later");
            client.resource(later).delete();
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("deleted later");
            assertThat(informer.isWatching()).isTrue();
        }
    }

    @Test
    void tellsAWatcherThatIsTooFarBehindToListAgain() throws Exception {
        ConfigMap first = create("first", Map.of());
        for (int i = 0; i < 30; i++) {
            create("filler-" + i, Map.of());
        }
        CompletableFuture<WatcherException> ended = new CompletableFuture<>();
        try (var watch = client.configMaps()
                .inNamespace("default")
                .watch(
                        new ListOptionsBuilder()
                                .withResourceVersion(first.getMetadata().getResourceVersion())
                                .build(),
                        new Watcher<>() {
                            @Override
                            public void eventReceived(Action action, ConfigMap map) {}

                            @Override
                            public void onClose(WatcherException cause) {
                                ended.complete(cause);
                            }
                        })) {
            assertThat(ended.get(10, TimeUnit.SECONDS).isHttpGone()).isTrue();
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void nodePoolsSayWhatTheyCanStart() {
        GenericKubernetesResource pool = client.genericKubernetesResources("karpenter.sh/v1", "NodePool")
                .withName("aws-us-east-1-reserved")
                .get();

        List<Map<String, Object>> requirements = pool.get("spec", "template", "spec", "requirements");
        assertThat(requirements)
                .extracting(requirement -> requirement.get("key"))
                .containsExactlyInAnyOrder(
                        "supercargo.dev/provider",
                        "topology.kubernetes.io/region",
                        "karpenter.sh/capacity-type",
                        "node.kubernetes.io/instance-type");
        Map<String, Object> limits = pool.get("spec", "limits");
        assertThat(limits).containsEntry("nvidia.com/gpu", "8");
    }

    @Test
    void tellsTheClockAndChangesItsSpeed() {
        var clock = client.configMaps().inNamespace("kube-system").withName("supercargo-simulated-clock");
        assertThat(clock.get().getData()).containsEntry("rate", "1").containsKeys("simulated", "wall", "epoch");
        clock.patch(PatchContext.of(PatchType.JSON_MERGE), "{\"data\":{\"requestedSpeedUp\":\"7200\"}}");

        Job endless = submit(JobMother.aJob("fast").onPremises().with("SUPERCARGO_SIMULATED_STALL", "1%"));

        clock.waitUntilCondition(now -> now.getData().get("rate").equals("7200"), 10, TimeUnit.SECONDS);
        client.resource(endless).delete();
        clock.waitUntilCondition(now -> now.getData().get("rate").equals("1"), 30, TimeUnit.SECONDS);
    }

    @Test
    void answersBadRequestsAsKubernetesDoes() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        URI jobs = URI.create(cluster.url() + "/apis/batch/v1/namespaces/default/jobs");
        HttpResponse<String> broken = http.send(
                HttpRequest.newBuilder(jobs)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"spec\":"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> unknown = http.send(
                HttpRequest.newBuilder(URI.create(cluster.url() + "/apis/no/such"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> healthy = http.send(
                HttpRequest.newBuilder(URI.create(cluster.url() + "/readyz")).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("\"kind\":\"Status\"", "not valid JSON");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(healthy.body()).isEqualTo("ok");
    }
}
