package dev.supercargo.simulator.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.supercargo.simulator.kinds.KnownTypes;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.store.ResourceStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The HTTP server of the simulated API, one virtual thread per request. */
public final class ApiServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ApiServer.class.getName());

    static {
        // Without it every small answer waits for the peer's delayed acknowledgement, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Discovery discovery;
    private final ResourceEndpoint resources;
    private final KnownTypes types;

    private ApiServer(HttpServer server, ResourceStore store, InstantSource clock) {
        this.server = server;
        this.types = new KnownTypes(store);
        this.discovery = new Discovery(types);
        this.resources = new ResourceEndpoint(store, types, clock);
    }

    /** @throws IOException when the address cannot be bound */
    public static ApiServer start(InetSocketAddress address, ResourceStore store, InstantSource clock)
            throws IOException {
        ApiServer api = new ApiServer(HttpServer.create(address, 0), store, clock);
        api.server.setExecutor(api.threads);
        api.server.createContext("/", api::handle);
        api.server.start();
        return api;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            try {
                Request request = new Request(exchange);
                try {
                    route(request);
                } catch (ApiException e) {
                    request.answer(e.code(), e.status());
                }
            } catch (ApiException e) {
                exchange.sendResponseHeaders(e.code(), -1);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.SEVERE,
                        e,
                        () -> "Failed " + exchange.getRequestMethod() + " " + exchange.getRequestURI());
                new Request(exchange)
                        .answer(
                                500,
                                ApiException.internal("Internal error: " + e).status());
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "The client has gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void route(Request request) throws IOException, InterruptedException {
        List<String> path = request.path();
        String first = path.isEmpty() ? "" : path.getFirst();
        if (List.of("healthz", "readyz", "livez").contains(first)) {
            request.answer(200, "text/plain", "ok".getBytes(StandardCharsets.UTF_8));
        } else if (discovery.answers(path)) {
            discovery.answer(path, request);
        } else if (first.equals("api") || first.equals("apis")) {
            resources.handle(Route.of(path, types), request);
        } else {
            throw ApiException.noSuchPath();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
