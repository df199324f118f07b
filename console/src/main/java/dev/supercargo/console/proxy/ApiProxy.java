package dev.supercargo.console.proxy;

import dev.supercargo.console.problem.Problem;
import dev.supercargo.console.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Forwards one API request and streams the answer back as it comes, so that server-sent events arrive at once. A browser
 * that goes away closes the connection to the service too.
 */
@ApplicationScoped
class ApiProxy {

    static final String PREFIX = "/api/v1/";

    private static final Logger LOG = Logger.getLogger(ApiProxy.class);
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);

    /** Marks an exchange whose body nobody has read. */
    private static final String STREAMED = "streamed";

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final MeterRegistry metrics;
    private final Duration answerTimeout;
    private final Duration uploadTimeout;
    private final HttpClient client;

    ApiProxy(Vertx vertx, Upstreams upstreams, ProxyConfig config, MeterRegistry metrics) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.metrics = metrics;
        this.answerTimeout = config.answerTimeout();
        this.uploadTimeout = config.uploadTimeout();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(config.connectionsPerServiceMax())
                .setKeepAlive(true)
                .setDecompressionSupported(false));
    }

    /** Passes the body on as it comes, so that its length costs no memory. */
    void forwardStream(RoutingContext exchange) {
        exchange.request().pause();
        exchange.put(STREAMED, true);
        forward(exchange);
    }

    /** Expects the body to be read already, within the limit. */
    void forward(RoutingContext exchange) {
        HttpMethod method = exchange.request().method();
        if (!METHODS.contains(method)) {
            Problem.of(ProblemType.METHOD_NOT_OFFERED, "The API does not use %s.".formatted(method))
                    .answer(exchange);
            return;
        }
        // Normalised: dot segments are gone, so the noun that is checked is the noun that is forwarded.
        String path = exchange.normalizedPath();
        Optional<Service> owner = path.startsWith(PREFIX) ? Service.owning(noun(path)) : Optional.empty();
        if (owner.isEmpty()) {
            Problem.of(
                            ProblemType.UNKNOWN_RESOURCE,
                            "No service offers \"%s\". Maybe a spelling mistake? Jobs are at /api/v1/jobs."
                                    .formatted(path))
                    .answer(exchange);
            return;
        }
        if (CrossSiteGuard.refuses(exchange.request())) {
            Problem.of(
                            ProblemType.CROSS_SITE_REQUEST,
                            "A page of another site asked for %s %s. Maybe send it from the console or the command line instead."
                                    .formatted(method, path))
                    .answer(exchange);
            return;
        }
        String query = exchange.request().query();
        send(exchange, upstreams.of(owner.get()), query == null ? path : path + "?" + query);
    }

    private static String noun(String path) {
        int end = path.indexOf('/', PREFIX.length());
        return path.substring(PREFIX.length(), end < 0 ? path.length() : end);
    }

    private void send(RoutingContext exchange, Upstream upstream, String pathAndQuery) {
        client.request(upstream.request(exchange.request().method(), pathAndQuery))
                .onSuccess(request -> send(exchange, upstream, pathAndQuery, request))
                .onFailure(failure -> unreachable(exchange, upstream, failure));
    }

    private void send(RoutingContext exchange, Upstream upstream, String pathAndQuery, HttpClientRequest request) {
        exchange.response().closeHandler(gone -> request.reset());
        // A stream of events may have nothing to tell for long.
        OptionalLong timer = wantsEvents(exchange)
                ? OptionalLong.empty()
                : OptionalLong.of(vertx.setTimer(patience(exchange).toMillis(), late -> {
                    tooSlow(exchange, upstream);
                    request.reset();
                }));
        ProxyRequest forwarded = ProxyRequest.reverseProxy(exchange.request()).setURI(pathAndQuery);
        if (!isStreamed(exchange)) {
            Buffer body = exchange.body() == null ? null : exchange.body().buffer();
            forwarded.setBody(Body.body(body == null ? Buffer.buffer() : body));
        }
        forwarded.send(request).onComplete(answer -> {
            timer.ifPresent(vertx::cancelTimer);
            if (exchange.response().ended() || exchange.response().closed()) {
                request.reset();
            } else if (answer.failed()) {
                unreachable(exchange, upstream, answer.cause());
            } else {
                answer.result()
                        .send()
                        .onFailure(failure -> LOG.debugf(
                                "%s stopped answering %s: %s",
                                upstream.service().displayName(), pathAndQuery, failure.getMessage()));
            }
        });
    }

    private Duration patience(RoutingContext exchange) {
        return isStreamed(exchange) ? uploadTimeout : answerTimeout;
    }

    private static boolean isStreamed(RoutingContext exchange) {
        return exchange.get(STREAMED, false);
    }

    private static boolean wantsEvents(RoutingContext exchange) {
        String accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/event-stream");
    }

    private void unreachable(RoutingContext exchange, Upstream upstream, Throwable failure) {
        String name = upstream.service().displayName();
        count(upstream, "unreachable");
        LOG.warnf("%s at %s does not answer: %s", name, upstream.address(), failure.getMessage());
        Problem.about(
                        name,
                        ProblemType.SERVICE_UNREACHABLE,
                        "%s at %s does not answer. Maybe it is starting or stopped: look at `./supercargo status`, or check %s."
                                .formatted(
                                        name,
                                        upstream.address(),
                                        upstream.service().variable()))
                .answer(exchange);
    }

    private void tooSlow(RoutingContext exchange, Upstream upstream) {
        String name = upstream.service().displayName();
        count(upstream, "too-slow");
        LOG.warnf("%s at %s did not start to answer within %s", name, upstream.address(), patience(exchange));
        Problem.about(
                        name,
                        ProblemType.SERVICE_TOO_SLOW,
                        "%s did not start to answer within %d s. Maybe it is overloaded: try again, then look at its log."
                                .formatted(name, patience(exchange).toSeconds()))
                .answer(exchange);
    }

    private void count(Upstream upstream, String reason) {
        metrics.counter(
                        "console.upstream.failures",
                        "service",
                        upstream.service().displayName(),
                        "reason",
                        reason)
                .increment();
    }
}
