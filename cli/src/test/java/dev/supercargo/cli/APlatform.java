package dev.supercargo.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** A server with answers prepared by method and path; the last answer of a path is repeated. */
final class APlatform implements AutoCloseable {

    /** What was asked, for example {@code GET /api/v1/jobs?limit=50}. */
    final List<String> requests = new ArrayList<>();

    final List<String> bodies = new ArrayList<>();
    final List<String> authorizations = new ArrayList<>();

    private final Map<String, Queue<Answer>> answers = new HashMap<>();
    private final HttpServer server;

    private record Answer(int status, String contentType, String body) {}

    APlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    APlatform answering(String request, String json) {
        return answering(request, 200, "application/json", json);
    }

    APlatform refusing(String request, int status, String problem) {
        return answering(request, status, "application/problem+json", problem);
    }

    APlatform answering(String request, int status, String contentType, String body) {
        answers.computeIfAbsent(request, path -> new ArrayDeque<>()).add(new Answer(status, contentType, body));
        return this;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(request);
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Queue<Answer> prepared = answers.getOrDefault(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(), new ArrayDeque<>());
        Answer next = prepared.size() > 1 ? prepared.remove() : prepared.peek();
        Answer answer = next == null
                ? new Answer(404, "application/problem+json", "{\"detail\":\"There is no such thing.\",\"status\":404}")
                : next;
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
