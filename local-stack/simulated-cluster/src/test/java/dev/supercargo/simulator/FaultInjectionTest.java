package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.simulator.fault.Effect;
import dev.supercargo.simulator.fault.Fault;
import dev.supercargo.simulator.fault.Occurrence;
import dev.supercargo.simulator.fault.Target;
import dev.supercargo.simulator.resource.Verb;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FaultInjectionTest extends ClusterTest {

    private static final String MAPS = "/api/v1/namespaces/default/configmaps";

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void cluster() throws IOException {
        start(Options.forTests());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(cluster.url() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String map(String name) {
        return "{\"metadata\":{\"name\":\"" + name + "\"}}";
    }

    private void create(String name) {
        client.resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace("default")
                        .endMetadata()
                        .build())
                .create();
    }

    @Test
    void aRefusalTellsWhenToComeAgainAndChangesNothing() throws Exception {
        HttpResponse<String> wanted = send(
                "POST",
                "/simulated/faults",
                "{\"effect\":\"refuse\",\"code\":429,\"retryAfter\":\"PT2S\",\"verbs\":[\"create\"],"
                        + "\"resources\":[\"configmaps\"],\"times\":1}");

        HttpResponse<String> refused = send("POST", MAPS, map("a"));
        HttpResponse<String> absent = send("GET", MAPS + "/a", "");
        HttpResponse<String> accepted = send("POST", MAPS, map("a"));

        assertThat(wanted.statusCode()).isEqualTo(201);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(refused.body()).contains("TooManyRequests", "\"retryAfterSeconds\":2", "simulated fault 1");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(accepted.statusCode()).isEqualTo(201);
        assertThat(send("GET", "/simulated/faults", "").body()).contains("\"simulated\":true", "\"hits\":1");
    }

    @Test
    void aLostAnswerLeavesTheWorkDone() throws Exception {
        cluster.faults()
                .add(new Fault(new Effect.LoseAnswer(), Target.of(Verb.CREATE, "configmaps"), Occurrence.next(1)));

        assertThatThrownBy(() -> send("POST", MAPS, map("done"))).isInstanceOf(IOException.class);

        assertThat(send("GET", MAPS + "/done", "").statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestCanBeHeldBeforeItIsDoneAndBeforeItsAnswer() throws Exception {
        long before = cluster.faults().add(hold(Effect.Hold.Moment.BEFORE));
        CompletableFuture<HttpResponse<String>> answer = sendAsync("POST", MAPS, map("held"));
        awaitHit(before);
        assertThat(send("GET", MAPS + "/held", "").statusCode()).isEqualTo(404);

        long after = cluster.faults().add(hold(Effect.Hold.Moment.AFTER));
        CompletableFuture<HttpResponse<String>> later = sendAsync("POST", MAPS, map("done"));
        awaitHit(after);
        client.configMaps()
                .inNamespace("default")
                .withName("done")
                .waitUntilCondition(Objects::nonNull, 60, TimeUnit.SECONDS);
        assertThat(later).isNotDone();
        assertThat(answer).isNotDone();

        send("DELETE", "/simulated/faults/" + before, "");
        assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(later).isNotDone();
        send("DELETE", "/simulated/faults", "");
        assertThat(later.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
    }

    private static Fault hold(Effect.Hold.Moment moment) {
        return new Fault(new Effect.Hold(moment), Target.of(Verb.CREATE, "configmaps"), Occurrence.next(1));
    }

    private void awaitHit(long fault) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (!send("GET", "/simulated/faults", "").body().contains("\"id\":" + fault + ",\"hits\":1")) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private CompletableFuture<HttpResponse<String>> sendAsync(String method, String path, String body) {
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(cluster.url() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void informersOutliveEndedWatchesCompactionRestartAndRefusedLists() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (SharedIndexInformer<ConfigMap> informer = client.configMaps()
                .inNamespace("default")
                .inform(new ResourceEventHandler<>() {
                    @Override
                    public void onAdd(ConfigMap map) {
                        seen.add(map.getMetadata().getName());
                    }

                    @Override
                    public void onUpdate(ConfigMap old, ConfigMap map) {}

                    @Override
                    public void onDelete(ConfigMap map, boolean unknown) {}
                })) {
            create("first");
            assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("first");

            cluster.endWatches();
            create("after-the-end");
            assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("after-the-end");

            cluster.faults()
                    .add(new Fault(
                            new Effect.Refuse(500, Optional.empty()),
                            Target.of(Verb.LIST, "configmaps"),
                            Occurrence.next(1)));
            cluster.compact();
            create("after-the-compaction");
            assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("after-the-compaction");

            cluster.restartApiServer(Duration.ofMillis(200));
            create("after-the-restart");
            assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("after-the-restart");
            assertThat(informer.isRunning()).isTrue();
        }
    }
}
