package dev.supercargo.cli.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.contracts.ContractJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The platform's API. Every method throws {@link Unreachable}, {@link Complaint} or {@link ServerTrouble}. */
public final class Platform {

    public static final URI DEFAULT_ADDRESS = URI.create("http://127.0.0.1:8080");

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(15);

    private final URI base;
    private final Optional<String> token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /** @param token bearer token, empty for a platform that asks for none */
    public Platform(URI base, Optional<String> token) {
        this.base = base;
        this.token = token;
    }

    /** @throws Complaint if SUPERCARGO_URL is no web address */
    public static Platform from(Map<String, String> environment) {
        return new Platform(
                given(environment, "SUPERCARGO_URL").map(Platform::address).orElse(DEFAULT_ADDRESS),
                given(environment, "SUPERCARGO_TOKEN"));
    }

    /** The answer's text, unchanged. */
    public String get(String path, Map<String, String> query) {
        return sent(request(path, query).GET()).body();
    }

    public String get(String path) {
        return get(path, Map.of());
    }

    /**
     * Writes the answer to {@code file} as it comes, replacing what was there.
     *
     * @return bytes written
     */
    public long download(String path, Map<String, String> query, Path file) {
        HttpResponse<InputStream> response = exchange(
                request(path, query)
                        .timeout(UPLOAD_TIMEOUT)
                        .setHeader("Accept", "*/*")
                        .GET(),
                BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() / 100 != 2) {
                throw Refusal.read(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .exception();
            }
            return Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Complaint(file + " cannot be written: " + e.getMessage());
        }
    }

    public void delete(String path) {
        sent(request(path, Map.of()).DELETE());
    }

    public JsonNode tree(String path, Map<String, String> query) {
        return parsed(get(path, query));
    }

    public JsonNode tree(String path) {
        return tree(path, Map.of());
    }

    public String put(String path, String json) {
        return sent(request(path, Map.of())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)))
                .body();
    }

    public String post(String path, String json) {
        return sent(request(path, Map.of())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)))
                .body();
    }

    /** Sends {@code content}; {@code refused} puts an answer that is no success into words. */
    public String post(String path, String contentType, byte[] content, Function<Refusal, RuntimeException> refused) {
        return sent("POST", path, contentType, content, refused);
    }

    /** Sends {@code content}; {@code refused} puts an answer that is no success into words. */
    public String put(String path, String contentType, byte[] content, Function<Refusal, RuntimeException> refused) {
        return sent("PUT", path, contentType, content, refused);
    }

    /** Sends {@code content} as it is read; {@code refused} puts an answer that is no success into words. */
    public String upload(
            String path, Map<String, String> query, InputStream content, Function<Refusal, RuntimeException> refused) {
        HttpResponse<String> response = exchange(request(path, query)
                .timeout(UPLOAD_TIMEOUT)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> content)));
        if (isSuccess(response)) {
            return response.body();
        }
        throw refused.apply(Refusal.read(response.statusCode(), response.body()));
    }

    /** Submits a task file; problems are told with {@code file}, the name to show. */
    public String submit(String file, byte[] content, Optional<String> idempotencyKey) {
        HttpRequest.Builder request = request("jobs", Map.of())
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofByteArray(content));
        idempotencyKey.ifPresent(key -> request.header("Idempotency-Key", key));
        HttpResponse<String> response = exchange(request);
        if (isSuccess(response)) {
            return response.body();
        }
        throw Refusal.read(response.statusCode(), response.body()).about(file);
    }

    /**
     * Gives the answer line by line as it comes, for as long as it comes.
     *
     * @return false if the connection broke before the platform ended the answer
     */
    public boolean stream(String path, Map<String, String> query, Consumer<String> line) {
        HttpResponse<InputStream> response = exchange(request(path, query).GET(), BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            if (response.statusCode() / 100 != 2) {
                String body = lines.lines().collect(Collectors.joining("\n"));
                throw Refusal.read(response.statusCode(), body).exception();
            }
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                line.accept(next);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static JsonNode parsed(String body) {
        try {
            return ContractJson.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new ServerTrouble("The answer is no JSON. Maybe SUPERCARGO_URL is the address of something else.");
        }
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        if (isSuccess(response)) {
            return response;
        }
        throw Refusal.read(response.statusCode(), response.body()).exception();
    }

    private String sent(
            String method,
            String path,
            String contentType,
            byte[] content,
            Function<Refusal, RuntimeException> refused) {
        HttpResponse<String> response = exchange(request(path, Map.of())
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofByteArray(content)));
        if (isSuccess(response)) {
            return response.body();
        }
        throw refused.apply(Refusal.read(response.statusCode(), response.body()));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new Unreachable(base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }

    private HttpRequest.Builder request(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        base.resolve("/api/v1/" + path + (parameters.isEmpty() ? "" : "?" + parameters)))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/json, application/problem+json, text/plain");
        token.ifPresent(bearer -> builder.header("Authorization", "Bearer " + bearer));
        return builder;
    }

    /** For a path segment or a query value. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isSuccess(HttpResponse<String> response) {
        return response.statusCode() / 100 == 2;
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text.strip());
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new Complaint(notAnAddress(text));
        }
        throw new Complaint(notAnAddress(text));
    }

    private static String notAnAddress(String text) {
        return "SUPERCARGO_URL must be an address such as http://127.0.0.1:8080, but is '" + text + "'.";
    }
}
