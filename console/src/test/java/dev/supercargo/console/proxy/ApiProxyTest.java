package dev.supercargo.console.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EchoUpstreams.class)
@Timeout(60)
class ApiProxyTest {

    private static final String STREAM = "/api/v1/jobs/stream";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI console;

    EchoUpstream router;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/accelerators, catalog GET /api/v1/accelerators",
        "/api/v1/models?limit=2&cursor=a%2Bb, catalog GET /api/v1/models?limit=2&cursor=a%2Bb",
        "/api/v1/offers/aws%2Fus-east-1%2Fp5.48xlarge%2Fspot, pricing GET /api/v1/offers/aws%2Fus-east-1%2Fp5.48xlarge%2Fspot",
        "/api/v1/ownership-costs, pricing GET /api/v1/ownership-costs",
        "/api/v1/jobs/01J/decisions, router GET /api/v1/jobs/01J/decisions",
        "/api/v1/budgets, router GET /api/v1/budgets",
    })
    void forwardsEachNounToTheServiceThatOwnsIt(String asked, String seen) throws Exception {
        HttpResponse<String> answer = get(asked);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith(seen + " ");
    }

    @Test
    void forwardsBodyTypeAndStatus() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(console.resolve("/api/v1/jobs"))
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString("name: x")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("router POST /api/v1/jobs type=application/yaml body=7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/secrets",
                "/api/v1/",
                "/api/v2/jobs",
                "/api/jobs",
                "/api/v1/jobs%2F..%2Foffers",
                "/api/v1/Jobs",
            })
    void answers404ForANounNoServiceOwns(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertProblem(answer, "/problems/unknown-resource", path);
    }

    @Test
    void answersAClientThatOffersToUpgradeToHttp2() throws Exception {
        try (HttpClient offering = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = offering.send(
                    HttpRequest.newBuilder(console.resolve("/api/v1/jobs"))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/yaml")
                            .POST(BodyPublishers.ofString("name: resnet"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(201);
        }
    }

    @Test
    void namesTheServiceThatIsDownAndWhatToDo() throws Exception {
        HttpResponse<String> answer = get("/api/v1/forecasts");

        assertThat(answer.statusCode()).isEqualTo(502);
        JsonObject problem = assertProblem(answer, "/problems/service-unreachable", "Maybe", "PLANNER_URL");
        assertThat(problem.getString("service")).isEqualTo("capacity-planner");
    }

    @Test
    void givesUpOnASilentServiceButNotOnAQuietStream() throws Exception {
        HttpRequest stream = HttpRequest.newBuilder(console.resolve("/api/v1/jobs/quiet/stream"))
                .header("Accept", "text/event-stream")
                .build();
        CompletableFuture<HttpResponse<InputStream>> quiet = CLIENT.sendAsync(stream, BodyHandlers.ofInputStream());

        HttpResponse<String> silent = get("/api/v1/jobs/silent");

        assertThat(silent.statusCode()).isEqualTo(504);
        assertProblem(silent, "/problems/service-too-slow", "workload-router", "Maybe");
        assertThat(quiet).isNotDone();
        router.emit("/api/v1/jobs/quiet/stream", "at last");
        try (InputStream body = quiet.get().body()) {
            assertThat(new String(body.readNBytes(13), StandardCharsets.UTF_8)).isEqualTo("data: at last");
        }
    }

    @Test
    void passesEventsOnAsTheyHappenAndHangsUpWithTheReader() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(console.resolve(STREAM)).build();
        router.emit(STREAM, "one");
        HttpResponse<InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: one");
            assertThat(lines.readLine()).isEmpty();
            router.emit(STREAM, "two");
            assertThat(lines.readLine()).isEqualTo("data: two");
        }
        while (!router.closed(STREAM).await(20, TimeUnit.MILLISECONDS)) {
            router.emit(STREAM, "anyone there?");
        }
    }

    @Test
    void doesNotFollowARedirectOfAService() throws Exception {
        HttpResponse<String> answer = get("/api/v1/jobs/moved");

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET http://192.0.2.1/api/v1/jobs HTTP/1.1 | 192.0.2.1 | router GET /api/v1/jobs",
                "GET /api/v1/jobs HTTP/1.1 | 192.0.2.1:9 | router GET /api/v1/jobs",
                "GET /api/v1/jobs/../offers HTTP/1.1 | x | pricing GET /api/v1/offers",
                "GET /api/v1/jobs/%2e%2e/offers HTTP/1.1 | x | pricing GET /api/v1/offers",
                "GET //192.0.2.1/api/v1/jobs HTTP/1.1 | x | 404",
                "GET /api/v1/jobs@192.0.2.1/ HTTP/1.1 | x | 404",
                "GET /api/v1//192.0.2.1/jobs HTTP/1.1 | x | 404",
                "CONNECT 192.0.2.1:80 HTTP/1.1 | x | 40",
            })
    void aRequestCannotChooseTheDestination(String requestLine, String host, String expected) throws Exception {
        assertThat(raw("%s\r\nHost: %s\r\nX-Forwarded-Host: 192.0.2.1\r\nConnection: close\r\n\r\n"
                        .formatted(requestLine, host)))
                .contains(expected);
    }

    @Test
    void refusesABodyAboveTheLimitByItsDeclaredLength() throws Exception {
        HttpResponse<String> answer = post(BodyPublishers.ofByteArray(new byte[6 * 1024 * 1024 + 1]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertProblem(answer, "/problems/body-too-large", "6291456 bytes");
    }

    @Test
    void refusesABodyAboveTheLimitWithoutADeclaredLength() throws Exception {
        byte[] large = new byte[6 * 1024 * 1024 + 1];
        HttpResponse<String> answer = post(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void passesAPriceListOnAsItComesWhateverItsLength() throws Exception {
        byte[] large = new byte[16 * 1024 * 1024];
        HttpResponse<String> answer = send(HttpRequest.newBuilder(console.resolve("/api/v1/offer-imports?format=csv"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))));

        assertThat(answer.body()).startsWith("pricing").endsWith("body=" + large.length);
    }

    @Test
    void forwardsABodyAtTheLimit() throws Exception {
        HttpResponse<String> answer = post(BodyPublishers.ofByteArray(new byte[6 * 1024 * 1024]));

        assertThat(answer.body()).endsWith("body=6291456");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 201",
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "X-Nothing, x, 201",
    })
    void refusesAChangeThatAnotherSiteAskedFor(String header, String value, int status) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(console.resolve("/api/v1/jobs"))
                .header("Content-Type", "text/plain")
                .header(header, value)
                .POST(BodyPublishers.ofString("name: x")));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void acceptsAChangeFromItsOwnOrigin() throws Exception {
        String origin = "http://" + console.getAuthority();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(console.resolve("/api/v1/jobs"))
                .header("Origin", origin)
                .POST(BodyPublishers.ofString("name: x")));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/jobs", "/jobs/01J", "/submit", "/hardware", "/api/v1/jobs", "/q/health/ready"})
    void sendsSecurityHeadersWithEveryAnswer(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/jobs", "/jobs/01J", "/submit", "/forecast"})
    void servesTheAppAtEveryPageAddress(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.body()).contains("<sc-app>").contains("/static/bundle/");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void isReadyWhileAServiceIsDown() throws Exception {
        HttpResponse<String> answer = get("/q/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("capacity-planner");
    }

    private static JsonObject assertProblem(HttpResponse<String> answer, String type, String... inDetail) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo(type);
        assertThat(problem.getInteger("status")).isEqualTo(answer.statusCode());
        assertThat(problem.getString("detail")).contains(inDetail);
        return problem;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(console.resolve(path)));
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(console.resolve("/api/v1/jobs"))
                .header("Content-Type", "application/yaml")
                .POST(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(console.getHost(), console.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
