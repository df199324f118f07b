package dev.supercargo.console.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * One RFC 9457 problem.
 *
 * @param detail what happened in this case, with names and values, then what to do
 * @param service the service concerned, empty if it is the console's own answer
 */
public record Problem(ProblemType type, String detail, Optional<String> service) {

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Optional.empty());
    }

    public static Problem about(String service, ProblemType type, String detail) {
        return new Problem(type, detail, Optional.of(service));
    }

    /** Answers the request with this problem, unless an answer is already on its way. */
    public void answer(RoutingContext exchange) {
        if (exchange.response().headWritten()) {
            exchange.response().reset();
            return;
        }
        JsonObject body = new JsonObject()
                .put("type", type.uri())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail)
                .put("instance", exchange.request().path());
        service.ifPresent(name -> body.put("service", name));
        exchange.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body.encode());
    }
}
