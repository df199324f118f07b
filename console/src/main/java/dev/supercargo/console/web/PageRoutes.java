package dev.supercargo.console.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets a page be opened, reloaded and shared by its address. */
@ApplicationScoped
class PageRoutes {

    /** The pages of the app; {@code shell/routes.ts} has the same list. */
    private static final String PAGES =
            "/(jobs|submit|hardware|assessment|offers|budgets|savings|commitments|reports|costs|clusters|forecast|roadmap"
                    + "|performance|alerts)(/[^/]+)?/?";

    void register(@Observes Router router) {
        router.get("/").order(-1).handler(PageRoutes::document);
        router.getWithRegex(PAGES).order(-1).handler(page -> page.reroute("/"));
    }

    /** The document names the current scripts, so a browser must ask for it each time; the scripts carry a hash. */
    private static void document(RoutingContext exchange) {
        exchange.addHeadersEndHandler(sending -> exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache"));
        exchange.next();
    }
}
