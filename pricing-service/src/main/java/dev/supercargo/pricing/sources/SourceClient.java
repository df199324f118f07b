package dev.supercargo.pricing.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * Fetches documents of one source during one run: from the configured hosts only, with a pause between requests, tries
 * with back-off, conditional requests and a bound on length and time. Used by one thread.
 */
final class SourceClient {

    private static final Duration PAUSE_MAX = Duration.ofMinutes(2);
    private static final int LONG_ANSWER = 10;
    private static final int REFUSAL_MAX = 4096;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int REDIRECTS_MAX = 3;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String source;
    private final SourceSettings settings;
    private final AllowedHosts hosts;
    private final Documents documents;
    private final Clock clock;
    private final Map<String, Documents.Known> fetched = new HashMap<>();
    private Instant notBefore = Instant.EPOCH;

    /** @throws SourceFailure if a region that goes into the address is no name of one */
    SourceClient(String source, SourceSettings settings, Documents documents, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.hosts = AllowedHosts.of(source, settings);
        this.documents = documents;
        this.clock = clock;
    }

    /** Fetches what is at {@code address}, unless it is known to be unchanged: then empty. */
    Optional<Document> ifChanged(URI address) {
        Optional<Documents.Known> known = documents.of(source, address.toString());
        HttpRequest.Builder request = request(address).GET();
        known.ifPresent(before -> {
            if (before.etag() != null) {
                request.header("If-None-Match", before.etag());
            }
            if (before.lastModified() != null) {
                request.header("If-Modified-Since", before.lastModified());
            }
        });
        return send(address, () -> request, known);
    }

    /** Fetches what is at {@code address}. */
    Document get(URI address, String... headers) {
        HttpRequest.Builder request = request(address).GET();
        HttpRequest.Builder whole = headers.length == 0 ? request : request.headers(headers);
        return always(address, () -> whole);
    }

    Document post(URI address, String json) {
        return post(address, json, now -> Map.of("Content-Type", "application/json"));
    }

    /** @param headers made anew at each try, because a signature soon grows too old */
    Document post(URI address, String body, Function<Instant, Map<String, String>> headers) {
        return always(address, () -> {
            HttpRequest.Builder request = request(address).POST(HttpRequest.BodyPublishers.ofString(body));
            headers.apply(clock.instant()).forEach(request::header);
            return request;
        });
    }

    /** What was fetched, to be remembered with the prices that were read from it. */
    Map<String, Documents.Known> fetched() {
        return Map.copyOf(fetched);
    }

    private Document always(URI address, Supplier<HttpRequest.Builder> request) {
        return send(address, request, documents.of(source, address.toString()))
                .orElseThrow(() -> new SourceFailure(address.getHost() + " answered 304 to a plain request"));
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(hosts.checked(address))
                .timeout(settings.timeout())
                .header("Accept", "*/*")
                .header("User-Agent", "supercargo");
    }

    private Optional<Document> send(
            URI address, Supplier<HttpRequest.Builder> request, Optional<Documents.Known> known) {
        String problem = "";
        Duration pause = settings.backOff();
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            waitForTurn();
            try {
                HttpResponse<InputStream> answer = follow(request.get());
                int status = answer.statusCode();
                if (status == 304) {
                    answer.body().close();
                    return Optional.empty();
                }
                if (status == 200) {
                    return Optional.of(saved(address, answer, known));
                }
                problem = address.getHost() + " answered " + status;
                if (status != 429 && status < 500) {
                    throw new RequestRefused(
                            problem + (status == 401 || status == 403 ? ". Maybe the key is wrong." : ""),
                            beginning(answer));
                }
                answer.body().close();
                notBefore = clock.instant().plus(wish(answer).orElse(pause));
            } catch (java.net.ConnectException | java.nio.channels.UnresolvedAddressException e) {
                throw new SourceFailure(address.getHost() + " cannot be reached. Maybe this machine is offline.");
            } catch (HttpTimeoutException e) {
                problem = address.getHost() + " did not answer within " + settings.timeout();
                notBefore = clock.instant().plus(pause);
            } catch (IOException e) {
                problem = address.getHost() + " broke off: " + e.getMessage();
                notBefore = clock.instant().plus(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SourceFailure("interrupted");
            }
            pause = pause.multipliedBy(2);
        }
        throw new SourceFailure(problem + ", " + settings.attempts() + " times");
    }

    private HttpResponse<InputStream> follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        for (int redirects = 0; REDIRECTS.contains(answer.statusCode()); redirects++) {
            answer.body().close();
            if (redirects == REDIRECTS_MAX) {
                throw new SourceFailure(answer.uri().getHost() + " redirects in circles");
            }
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElse(""));
            answer = HTTP.send(request.copy().uri(hosts.checked(next)).build(), BodyHandlers.ofInputStream());
        }
        return answer;
    }

    private static String beginning(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream in = answer.body()) {
            return new String(in.readNBytes(REFUSAL_MAX), StandardCharsets.UTF_8);
        }
    }

    private Document saved(URI address, HttpResponse<InputStream> answer, Optional<Documents.Known> known)
            throws IOException {
        Path file = Files.createTempFile("price-source-", ".tmp");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = answer.body();
                    OutputStream out =
                            new DigestOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), digest)) {
                copy(address, in, out);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Optional<Documents.Known> same =
                    known.filter(before -> before.sha256().equals(sha256));
            Optional<String> lastModified = answer.headers().firstValue("Last-Modified");
            Instant changedAt = same.map(Documents.Known::changedAt).orElseGet(clock::instant);
            fetched.put(
                    address.toString(),
                    new Documents.Known(
                            answer.headers().firstValue("ETag").orElse(null),
                            lastModified.orElse(null),
                            sha256,
                            changedAt));
            return new Document(file, same.isEmpty(), day(lastModified, changedAt));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void copy(URI address, InputStream in, OutputStream out) throws IOException {
        Instant latest = clock.instant().plus(settings.timeout().multipliedBy(LONG_ANSWER));
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (total > settings.bytesMax().asLongValue()) {
                throw new SourceFailure(address.getHost() + " sent more than "
                        + settings.bytesMax().asLongValue() + " bytes");
            }
            if (clock.instant().isAfter(latest)) {
                throw new HttpTimeoutException(address.getHost() + " sends too slowly");
            }
            out.write(buffer, 0, read);
        }
    }

    private LocalDate day(Optional<String> lastModified, Instant changedAt) {
        LocalDate today = LocalDate.now(clock);
        LocalDate stated = lastModified
                .flatMap(SourceClient::httpTime)
                .map(time -> time.withZoneSameInstant(ZoneOffset.UTC).toLocalDate())
                .orElseGet(() -> LocalDate.ofInstant(changedAt, ZoneOffset.UTC));
        // A server's clock may run a little ahead.
        return stated.isAfter(today) ? today : stated;
    }

    /** How long the server wants to be left alone, in seconds or as a time. */
    private Optional<Duration> wish(HttpResponse<?> answer) {
        Optional<String> wish = answer.headers().firstValue("Retry-After");
        Optional<Duration> wanted = wish.filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .or(() -> wish.flatMap(SourceClient::httpTime)
                        .map(time -> Duration.between(clock.instant(), time.toInstant())));
        return wanted.map(pause -> pause.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause);
    }

    private static Optional<ZonedDateTime> httpTime(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private void waitForTurn() {
        Duration pause = Duration.between(clock.instant(), notBefore);
        if (pause.isPositive()) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SourceFailure("interrupted");
            }
        }
        notBefore = clock.instant().plus(settings.spacing());
    }
}
