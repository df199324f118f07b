package dev.supercargo.console.proxy;

import dev.supercargo.console.problem.Problem;
import dev.supercargo.console.problem.ProblemType;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Puts the proxy on everything below {@code /api}. */
@ApplicationScoped
class ProxyRoutes {

    private static final Logger LOG = Logger.getLogger(ProxyRoutes.class);

    private final ApiProxy proxy;
    private final long bodySizeMax;

    ProxyRoutes(ApiProxy proxy, ProxyConfig config) {
        this.proxy = proxy;
        this.bodySizeMax = config.bodySizeMax().asLongValue();
    }

    void register(@Observes Router router) {
        // Price lists have hundreds of megabytes; pricing-service bounds them as it reads.
        router.post("/api/v1/offer-imports").handler(proxy::forwardStream).failureHandler(this::explain);
        router.route("/api/*")
                .handler(BodyHandler.create(false).setBodyLimit(bodySizeMax))
                .handler(proxy::forward)
                .failureHandler(this::explain);
    }

    private void explain(RoutingContext exchange) {
        problem(exchange).answer(exchange);
    }

    private Problem problem(RoutingContext exchange) {
        return switch (exchange.statusCode()) {
            case 413 ->
                Problem.of(
                        ProblemType.BODY_TOO_LARGE,
                        "The body is larger than %d bytes. Maybe keep data out of the task file and name its place instead."
                                .formatted(bodySizeMax));
            case 400 ->
                Problem.of(ProblemType.BAD_REQUEST, "The request is not valid HTTP. Maybe a path is badly encoded.");
            default -> {
                LOG.error("The console failed to forward a request", exchange.failure());
                yield Problem.of(
                        ProblemType.CONSOLE_FAILURE,
                        "The console failed to forward the request. Maybe try again, then look at the console's log.");
            }
        };
    }
}
