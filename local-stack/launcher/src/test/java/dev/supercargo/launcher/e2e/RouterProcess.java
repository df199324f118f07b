package dev.supercargo.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.localstack.Deadline;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * A running router: the platform's own, or one more on the same database, broker and cluster.
 *
 * @param origin where it answers
 */
record RouterProcess(ProcessHandle process, String origin) {

    /** A start, or the end of a leader's term and of what it was doing, on two busy cores. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    void awaitReady() {
        assertThat(Deadline.in(PATIENCE).await(() -> status("/q/health/ready") == 200))
                .as("%s is ready", origin)
                .isTrue();
    }

    void awaitLeads() {
        assertThat(Deadline.in(PATIENCE).await(this::leads))
                .as("%s leads within %s", origin, PATIENCE)
                .isTrue();
    }

    void awaitLeadsNoMore() {
        assertThat(Deadline.in(PATIENCE).await(() -> status("/q/metrics") == 200 && !leads()))
                .as("%s knows within %s that it leads no more", origin, PATIENCE)
                .isTrue();
    }

    boolean leads() {
        return get("/q/metrics").lines().anyMatch(line -> line.matches("router_leader(\\{.*})? 1\\.0"));
    }

    /** Stands still, as on a paused machine: connections stay open, nothing is answered. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Goes on as if nothing had happened. */
    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).as("kill %s %d", name, process.pid()).isZero();
    }

    private int status(String path) {
        try {
            return send(path).statusCode();
        } catch (IOException notNow) {
            return 0;
        }
    }

    private String get(String path) {
        try {
            return send(path).body();
        } catch (IOException notNow) {
            return "";
        }
    }

    private HttpResponse<String> send(String path) throws IOException {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(origin + path))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
