package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API answers to readers who know a revision. */
final class WatchTest extends ClusterTest {

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

    private JsonNode get(String path) throws IOException, InterruptedException {
        return json(send("GET", path, "").body());
    }

    private static JsonNode json(String text) throws IOException {
        return Json.read(text.getBytes(StandardCharsets.UTF_8), false);
    }

    private String create(String name) throws IOException, InterruptedException {
        HttpResponse<String> created =
                send("POST", MAPS, "{\"metadata\":{\"name\":\"" + name + "\",\"labels\":{\"kept\":\"yes\"}}}");
        return Json.text(json(created.body()), "metadata", "resourceVersion");
    }

    @Test
    void aWatchEscapesWhatIsBeyondAsciiSoThatClientsMayDecodePartByPart() throws IOException, InterruptedException {
        send("POST", MAPS, "{\"metadata\":{\"name\":\"priced\"},\"data\":{\"why\":\"1.2 × spot\"}}");

        String lines = send("GET", MAPS + "?watch=true&timeoutSeconds=1", "").body();

        assertThat(lines).isASCII();
        assertThat(json(lines.lines().findFirst().orElseThrow())
                        .at("/object/data/why")
                        .asText())
                .isEqualTo("1.2 × spot");
    }

    private List<String> watched(String query) throws IOException, InterruptedException {
        List<String> events = new ArrayList<>();
        for (String line : send("GET", MAPS + "?watch=true&timeoutSeconds=1&" + query, "")
                .body()
                .split("\n")) {
            JsonNode event = json(line);
            events.add(event.path("type").asText() + " " + Json.text(event, "object", "metadata", "name"));
        }
        return events;
    }

    private static List<String> names(JsonNode list) {
        return Json.stream(list.path("items"))
                .map(item -> Json.text(item, "metadata", "name"))
                .toList();
    }

    @Test
    void aWatchGoesOnFromARevisionBetweenBookmarks() throws Exception {
        create("before");
        String revision = create("known");
        create("after");

        assertThat(watched("allowWatchBookmarks=true&labelSelector=kept&resourceVersion=" + revision))
                .startsWith("BOOKMARK ", "ADDED after")
                .endsWith("BOOKMARK ");
    }

    @Test
    void initialEventsEndWithABookmarkThatSaysSo() throws Exception {
        create("first");

        String stream = send(
                        "GET",
                        MAPS + "?watch=true&timeoutSeconds=1&allowWatchBookmarks=true&sendInitialEvents=true"
                                + "&resourceVersionMatch=NotOlderThan&labelSelector=kept",
                        "")
                .body();

        assertThat(stream.lines().toList().get(0)).contains("ADDED", "\"first\"");
        assertThat(stream.lines().toList().get(1)).contains("BOOKMARK", "k8s.io/initial-events-end");
    }

    @Test
    void allPagesShowTheRevisionOfTheFirst() throws Exception {
        create("a");
        create("b");
        create("c");
        JsonNode first = get(MAPS + "?limit=2");
        send("DELETE", MAPS + "/c", "");
        create("d");

        JsonNode second = get(MAPS + "?limit=2&continue=" + Json.text(first, "metadata", "continue"));

        assertThat(names(first)).containsExactly("a", "b");
        assertThat(names(second)).containsExactly("c");
        assertThat(names(get(MAPS))).containsExactly("a", "b", "d");
    }

    @Test
    void aListCanBeAskedForAsItWas() throws Exception {
        String revision = create("a");
        create("b");

        assertThat(names(get(MAPS + "?resourceVersionMatch=Exact&resourceVersion=" + revision)))
                .containsExactly("a");
        assertThat(names(get(MAPS + "?resourceVersionMatch=NotOlderThan&resourceVersion=" + revision)))
                .containsExactly("a", "b");
        assertThat(get(MAPS + "?resourceVersion=999999").path("code").asInt()).isEqualTo(504);
    }

    @Test
    void afterACompactionOlderRevisionsAreGone() throws Exception {
        String revision = create("a");
        create("b");
        JsonNode page = get(MAPS + "?limit=1");

        cluster.compact();

        assertThat(get(MAPS + "?limit=1&continue=" + Json.text(page, "metadata", "continue"))
                        .path("code")
                        .asInt())
                .isEqualTo(410);
        assertThat(send("GET", MAPS + "?watch=true&resourceVersion=" + revision, "")
                        .body())
                .contains("\"type\":\"ERROR\"", "\"code\":410", "Expired");
    }

    @Test
    void aStaleLeaseIsNotRenewed() throws Exception {
        String leases = "/apis/coordination.k8s.io/v1/namespaces/default/leases";
        String held = send("POST", leases, "{\"metadata\":{\"name\":\"leader\"},\"spec\":{\"holderIdentity\":\"a\"}}")
                .body();

        HttpResponse<String> taken = send("PUT", leases + "/leader", held.replace("\"a\"", "\"b\""));
        HttpResponse<String> stale = send("PUT", leases + "/leader", held);
        HttpResponse<String> blind = send(
                "PUT", leases + "/leader", "{\"metadata\":{\"name\":\"leader\"},\"spec\":{\"holderIdentity\":\"c\"}}");

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(blind.statusCode()).isEqualTo(422);
        assertThat(blind.body()).contains("metadata.resourceVersion", "must be specified for an update");
    }
}
