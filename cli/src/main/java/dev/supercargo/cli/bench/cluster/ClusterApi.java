package dev.supercargo.cli.bench.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.platform.ServerTrouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** The few requests to the simulated cluster's Kubernetes API that measuring needs. Thread-safe. */
final class ClusterApi {

    private static final int PAGE = 500;
    private static final int FIRST_REFUSAL = 400;

    private final URI api;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    ClusterApi(URI api) {
        this.api = api;
    }

    JsonNode get(String path) {
        return Platform.parsed(send(request(path).GET()));
    }

    /** @param each called with every object of the list */
    void list(String path, Consumer<JsonNode> each) {
        String next = "";
        do {
            JsonNode page =
                    get(path + "?limit=" + PAGE + (next.isEmpty() ? "" : "&continue=" + Platform.encoded(next)));
            Json.items(page, "items").forEach(each);
            next = page.at("/metadata/continue").asText();
        } while (!next.isEmpty());
    }

    void merge(String path, String patch) {
        send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(patch)));
    }

    void create(String path, String json) {
        send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    void delete(String path) {
        send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_REFUSAL) {
                throw new ServerTrouble(request.method() + " " + request.uri() + " was answered with "
                        + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new ServerTrouble("The simulated cluster does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }
}
