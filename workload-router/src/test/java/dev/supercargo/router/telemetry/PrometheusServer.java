package dev.supercargo.router.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers instant queries in the shape of Prometheus 3 ({@code /api/v1/query}): vectors with labels, an instant and the
 * value as text; errors as it words them.
 */
final class PrometheusServer implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    record Answer(int status, String body) {}

    /** @param answers by the query */
    PrometheusServer(Function<String, Answer> answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/query", exchange -> answer(exchange, answers));
        server.start();
    }

    static Answer vector(Map<String, String> valueByPod) {
        return new Answer(
                200,
                valueByPod.entrySet().stream()
                        .map(entry -> "{\"metric\":{\"pod\":\"" + entry.getKey() + "\"},\"value\":[1764115200.123,\""
                                + entry.getValue() + "\"]}")
                        .collect(Collectors.joining(
                                ",",
                                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[",
                                "]}}")));
    }

    static Answer badQuery() {
        return new Answer(
                400,
                "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"invalid parameter \\\"query\\\": 1:5: parse"
                        + " error: unexpected end of input\"}");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The queries so far, with the {@code Authorization} header in front if there was one. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange, Function<String, Answer> answers) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add((authorization == null ? "" : authorization + " ") + query);
            Answer answer = answers.apply(query);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
