package dev.supercargo.console.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A real HTTP server that answers with its own name and what it was asked. {@code …/stream} is a server-sent event
 * stream that sends what {@link #emit} is given, {@code …/silent} never answers.
 */
final class EchoUpstream implements AutoCloseable {

    private final String name;
    private final HttpServer server;
    private final Map<String, Stream> streams = new ConcurrentHashMap<>();

    /** The stream at one path. */
    private record Stream(BlockingQueue<String> events, CountDownLatch closed) {

        static Stream open(String path) {
            return new Stream(new LinkedBlockingQueue<>(), new CountDownLatch(1));
        }
    }

    EchoUpstream(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sends an event to the reader of the stream at {@code path}, now or when it comes. */
    void emit(String path, String event) {
        stream(path).events().add(event);
    }

    /** Counts down when the reader of the stream has gone. */
    CountDownLatch closed(String path) {
        return stream(path).closed();
    }

    private Stream stream(String path) {
        return streams.computeIfAbsent(path, Stream::open);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().endsWith("/stream")) {
            send(stream(exchange.getRequestURI().getPath()), exchange);
            return;
        }
        if (exchange.getRequestURI().getPath().endsWith("/silent")) {
            return;
        }
        if (exchange.getRequestURI().getPath().endsWith("/moved")) {
            exchange.getResponseHeaders().set("Location", "http://192.0.2.1/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        String answer = "%s %s %s type=%s body=%d"
                .formatted(
                        name,
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        body.length);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("X-Answered-By", name);
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 201 : 200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void send(Stream stream, HttpExchange exchange) throws IOException {
        try {
            // As some servers do, the head comes with the first event.
            String event = stream.events().take();
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                event = stream.events().take();
            }
        } catch (IOException gone) {
            stream.closed().countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
