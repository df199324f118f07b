package dev.supercargo.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.supercargo.launcher.LauncherProcess;
import dev.supercargo.localstack.Deadline;
import dev.supercargo.localstack.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A whole platform of its own, seen as its users see it: the launcher's commands and the console's origin. */
final class Platform {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A restart on two busy cores; the console answers 502 meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Distances from the base; the launcher's documentation tells those of its own parts. */
    private static final int ONE_MORE_ROUTER = 5;

    private static final int POSTGRESQL = 10;
    private static final int KAFKA = 11;
    private static final int SIMULATOR = 13;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Path checkout;
    private final Path home;
    private final int base;
    private final LauncherProcess launcher;
    private final String origin;

    Platform(Path checkout, Path home) {
        this(checkout, home, freeBase());
    }

    private Platform(Path checkout, Path home, int base) {
        this(checkout, home, base, "http://127.0.0.1:" + base);
    }

    private Platform(Path checkout, Path home, int base, String origin) {
        this.checkout = checkout;
        this.home = home;
        this.base = base;
        this.launcher = new LauncherProcess(checkout, home, base);
        this.origin = origin;
    }

    /** The same platform, asked through one of its routers. */
    Platform through(RouterProcess router) {
        return new Platform(checkout, home, base, router.origin());
    }

    private static int freeBase() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 32_700);
            if (IntStream.range(candidate, candidate + 14).allMatch(Ports::isFree)) {
                return candidate;
            }
        }
    }

    /** Starts everything, with jobs that run so many times faster than real time. */
    void up(int speedUp) throws IOException, InterruptedException {
        succeed("up", "--detach", "--speed-up", Integer.toString(speedUp));
    }

    void down() throws IOException, InterruptedException {
        succeed("down");
    }

    void stopIfRunning() throws IOException, InterruptedException {
        launcher.run("down");
    }

    void wipe() throws IOException, InterruptedException {
        launcher.run("down", "--wipe", "--yes");
    }

    private void succeed(String... command) throws IOException, InterruptedException {
        LauncherProcess.Outcome outcome = launcher.run(command);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(launcher.run("status", "--json").output());
    }

    JsonNode component(String name) throws IOException, InterruptedException {
        return StreamSupport.stream(status().path("components").spliterator(), false)
                .filter(component -> component.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String bootstrapServers() throws IOException, InterruptedException {
        return "127.0.0.1:" + component("kafka").path("port").asInt();
    }

    /** The router that the launcher started. */
    RouterProcess router() throws IOException, InterruptedException {
        JsonNode router = component("workload-router");
        return new RouterProcess(
                ProcessHandle.of(router.path("pid").asLong()).orElseThrow(),
                "http://127.0.0.1:" + router.path("port").asInt());
    }

    /**
     * Starts one more router on the same database, broker and cluster. It waits long for answers of the cluster, so that it can
     * be made to stand before one.
     */
    RouterProcess oneMoreRouter() throws IOException {
        int port = base + ONE_MORE_ROUTER;
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dkubernetes.request.timeout=" + PATIENCE.toMillis(),
                        "-jar",
                        checkout.resolve("workload-router/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("logs/one-more-router.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "HTTP_PORT",
                        Integer.toString(port),
                        "HOSTNAME",
                        "one-more",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "127.0.0.1:" + (base + KAFKA),
                        "DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:" + (base + POSTGRESQL) + "/router",
                        "KUBECONFIG",
                        home.resolve("data/simulator/kubeconfig").toString()));
        return new RouterProcess(builder.start().toHandle(), "http://127.0.0.1:" + port);
    }

    /** The simulated cluster of this platform, asked as its clients do. */
    Platform cluster() {
        return new Platform(checkout, home, base, "http://127.0.0.1:" + (base + SIMULATOR));
    }

    /** Lets jobs run so many times faster than real time from now on. */
    void speedUp(int factor) {
        cluster()
                .send(
                        "PATCH",
                        "/api/v1/namespaces/kube-system/configmaps/supercargo-simulated-clock",
                        "{\"data\": {\"requestedSpeedUp\": \"%d\"}}".formatted(factor));
    }

    /** The Kubernetes Jobs of a job. */
    List<JsonNode> kubernetesJobs(String jobId) {
        return objectsOf(jobId, "/apis/batch/v1/namespaces/supercargo/jobs");
    }

    /** All pods of a job, those of earlier attempts included whose Jobs are still there. */
    List<JsonNode> pods(String jobId) {
        return objectsOf(jobId, "/api/v1/namespaces/supercargo/pods");
    }

    private List<JsonNode> objectsOf(String jobId, String path) {
        JsonNode list = cluster().get(path + "?labelSelector=supercargo.dev/job-id=" + jobId);
        return StreamSupport.stream(list.path("items").spliterator(), false).toList();
    }

    /** Kills a service as {@code kill -9} does and waits until the launcher's new one is ready. */
    void killAndAwaitRestart(JsonNode service) {
        ProcessHandle victim = ProcessHandle.of(service.path("pid").asLong()).orElseThrow();
        victim.destroyForcibly();
        victim.onExit().join();
        URI readiness = URI.create("http://127.0.0.1:%d/q/health/ready"
                .formatted(service.path("port").asInt()));
        boolean ready = Deadline.in(PATIENCE)
                .await(() -> send(HttpRequest.newBuilder(readiness))
                        .map(answer -> answer.statusCode() == 200)
                        .orElse(false));
        assertThat(ready)
                .as("%s is ready again within %s", service.path("name").asText(), PATIENCE)
                .isTrue();
    }

    /** Submits once in effect, however often it has to be tried, and returns the job's id. */
    String submit(Example example) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + "/api/v1/jobs"))
                .header("Content-Type", "application/yaml")
                .header("Idempotency-Key", example.name())
                .POST(HttpRequest.BodyPublishers.ofString(example.taskFile()));
        HttpResponse<String> answer = answered(request);
        assertThat(answer.statusCode())
                .as("%s: %s", example.name(), answer.body())
                .isEqualTo(201);
        return parse(answer.body()).path("id").asText();
    }

    JsonNode get(String path) {
        return send("GET", path, "");
    }

    /** Sends JSON, or nothing if it is empty, again until somebody answers, and returns the answer, which is no refusal. */
    JsonNode send(String method, String path, String json) {
        HttpResponse<String> answer = answered(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 299);
        return parse(answer.body());
    }

    List<JsonNode> jobs() {
        JsonNode page = get("/api/v1/jobs?limit=100");
        assertThat(page.has("nextCursor")).as("one page holds all jobs").isFalse();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    /** The first answer that does not come from the console itself because a service is away. */
    private HttpResponse<String> answered(HttpRequest.Builder request) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        Deadline.in(PATIENCE).await(() -> {
            Optional<HttpResponse<String>> answer = send(request);
            answers.addAll(answer.stream().toList());
            return answer.isPresent() && answer.get().statusCode() < 500;
        });
        assertThat(answers).as("%s answers within %s", origin, PATIENCE).isNotEmpty();
        return answers.getLast();
    }

    private Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            return Optional.of(
                    HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
