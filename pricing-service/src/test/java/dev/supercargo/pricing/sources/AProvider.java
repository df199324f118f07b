package dev.supercargo.pricing.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A provider's server with answers prepared by path, given one after the other; the last is repeated. */
final class AProvider implements AutoCloseable {

    /**
     * @param missing bytes that are announced and never sent
     * @param headers name and value in turn
     */
    record Answer(int status, String body, int missing, String... headers) {

        static Answer of(String body, String... headers) {
            return new Answer(200, body, 0, headers);
        }

        static Answer status(int status, String... headers) {
            return new Answer(status, "", 0, headers);
        }
    }

    final List<String> requests = new ArrayList<>();
    final List<Map<String, List<String>>> headers = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    private final Map<String, List<Answer>> answers = new HashMap<>();
    private final HttpServer server;
    private boolean silent;

    AProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    AProvider answering(String path, Answer... next) {
        answers.put(path, new ArrayList<>(List.of(next)));
        return this;
    }

    AProvider silent() {
        silent = true;
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (silent) {
            return;
        }
        Answer answer;
        synchronized (this) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            List<Answer> prepared = answers.getOrDefault(
                    exchange.getRequestURI().getPath(), new ArrayList<>(List.of(Answer.status(404))));
            answer = prepared.size() > 1 ? prepared.removeFirst() : prepared.getFirst();
        }
        for (int i = 0; i < answer.headers().length; i += 2) {
            exchange.getResponseHeaders().set(answer.headers()[i], answer.headers()[i + 1]);
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length + answer.missing());
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
