package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.supercargo.simulator.fault.Faults;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One HTTP request and the way to answer it. */
final class Request {

    private static final int LARGEST_BODY_BYTES = 3 << 20;
    private static final int LONGEST_MANAGER = 128;
    private static final int OK = 200;
    private static final int FIRST_REFUSAL = 400;

    private record Held(BooleanSupplier isHeld, Faults.Lifting lifting) {}

    private final HttpExchange exchange;
    private final Map<String, String> query = new HashMap<>();
    private Optional<Duration> streamEndsAfter = Optional.empty();
    private Optional<byte[]> body = Optional.empty();
    private boolean answerLost;
    private Optional<Held> answerHeld = Optional.empty();

    Request(HttpExchange exchange) {
        this.exchange = exchange;
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            query.put(
                    decode(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "true" : decode(pair.substring(equals + 1)));
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("\"" + text + "\" is not a valid URL encoding");
        }
    }

    String method() {
        return exchange.getRequestMethod();
    }

    List<String> path() {
        List<String> segments = new ArrayList<>();
        for (String segment : exchange.getRequestURI().getPath().split("/")) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    boolean flag(String name) {
        String value = parameter(name);
        return value.equals("true") || value.equals("1");
    }

    long number(String name, long otherwise) {
        String value = parameter(name);
        try {
            return value.isEmpty() ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw ApiException.badRequest("parameter " + name + "=\"" + value + "\" is not a number");
        }
    }

    String header(String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /**
     * Who writes: the parameter {@code fieldManager}, or the first part of the user agent.
     *
     * @throws ApiException 400 when the name is too long
     */
    String fieldManager() {
        String stated = parameter("fieldManager");
        String manager = stated.isEmpty() ? header("User-Agent").split("/", 2)[0] : stated;
        if (manager.length() > LONGEST_MANAGER) {
            throw ApiException.badRequest("fieldManager has " + manager.length() + " characters and may have "
                    + LONGEST_MANAGER + ". Maybe use the client's name only.");
        }
        return manager.isEmpty() ? "unknown" : manager;
    }

    boolean wantsTable() {
        return header("Accept").contains("as=Table");
    }

    boolean wantsWebSocket() {
        return header("Upgrade").toLowerCase(Locale.ROOT).contains("websocket");
    }

    byte[] body() throws IOException {
        if (body.isEmpty()) {
            byte[] read = exchange.getRequestBody().readNBytes(LARGEST_BODY_BYTES + 1);
            if (read.length > LARGEST_BODY_BYTES) {
                throw ApiException.tooLarge(LARGEST_BODY_BYTES);
            }
            body = Optional.of(read);
        }
        return body.get();
    }

    JsonNode node() throws IOException {
        byte[] sent = body();
        boolean yaml = header("Content-Type").contains("yaml");
        try {
            return Json.read(sent, yaml);
        } catch (IOException e) {
            throw ApiException.badRequest("the request body is not valid " + (yaml ? "YAML" : "JSON")
                    + ". Maybe it is protobuf, which this simulated API does not read.");
        }
    }

    ObjectNode object() throws IOException {
        if (node() instanceof ObjectNode object) {
            return object;
        }
        throw ApiException.badRequest("the request body is not an object");
    }

    /** Tells the client when to come again. */
    void retryAfter(long seconds) {
        exchange.getResponseHeaders().set("Retry-After", Long.toString(seconds));
    }

    /** From now on no answer reaches the client: the connection breaks instead. */
    void loseAnswer() {
        answerLost = true;
    }

    /**
     * If the request is not refused, its answer may reach the client only later.
     *
     * @param isHeld asked when the request is done
     */
    void holdAnswerWhenDone(BooleanSupplier isHeld, Faults.Lifting lifting) {
        answerHeld = Optional.of(new Held(isHeld, lifting));
    }

    /** The stream that will answer ends after that time. */
    void endStreamAfter(Duration time) {
        streamEndsAfter = Optional.of(time);
    }

    Optional<Duration> streamEndsAfter() {
        return streamEndsAfter;
    }

    private void sufferBeforeAnswer(int code) throws IOException {
        if (code < FIRST_REFUSAL
                && answerHeld.isPresent()
                && answerHeld.get().isHeld().getAsBoolean()) {
            try {
                answerHeld.get().lifting().await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the server stops");
            }
        }
        if (answerLost) {
            throw new IOException("the answer is lost, a simulated fault");
        }
    }

    void answer(int code, JsonNode body) throws IOException {
        answer(code, "application/json", Json.bytes(body));
    }

    void answer(int code, String contentType, byte[] body) throws IOException {
        sufferBeforeAnswer(code);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        boolean none = body.length == 0 || method().equals("HEAD");
        exchange.sendResponseHeaders(code, none ? -1 : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Starts an answer whose length is not known. */
    OutputStream stream(String contentType) throws IOException {
        sufferBeforeAnswer(OK);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(OK, 0);
        OutputStream body = exchange.getResponseBody();
        body.flush();
        return body;
    }
}
