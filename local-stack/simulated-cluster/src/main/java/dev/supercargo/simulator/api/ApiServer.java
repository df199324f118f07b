package dev.supercargo.simulator.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.supercargo.simulator.authorization.Authorizer;
import dev.supercargo.simulator.authorization.Tokens;
import dev.supercargo.simulator.fault.Faults;
import dev.supercargo.simulator.kinds.KnownTypes;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.store.ResourceStore;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The HTTP server of the simulated API, one virtual thread per request. */
public final class ApiServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ApiServer.class.getName());
    private static final Duration BIND_AGAIN_EVERY = Duration.ofMillis(50);
    private static final int BIND_ATTEMPTS = 100;

    static {
        // Without it every small answer waits for the peer's delayed acknowledgement, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Discovery discovery;
    private final ResourceEndpoint resources;
    private final AdminEndpoint admin;
    private final FaultInjection injection;
    private final Gate gate;
    private final AccessReviews reviews;
    private final KnownTypes types;
    private final WatchStream.Ending watches = new WatchStream.Ending();
    private InetSocketAddress address;
    private HttpServer server;
    private boolean closed;

    private ApiServer(
            InetSocketAddress address, ResourceStore store, InstantSource clock, Faults faults, Authorizer authorizer)
            throws IOException {
        this.gate = new Gate(store, new Tokens(), authorizer);
        this.reviews = new AccessReviews(authorizer);
        this.types = new KnownTypes(store);
        this.discovery = new Discovery(types);
        this.resources = new ResourceEndpoint(store, types, clock, watches);
        this.injection = new FaultInjection(faults);
        this.admin = new AdminEndpoint(faults, store, new AdminEndpoint.Mishaps() {
            @Override
            public void restart(Duration downFor) {
                Thread.ofVirtual().start(() -> ApiServer.this.restart(downFor));
            }

            @Override
            public void endWatches() {
                ApiServer.this.endWatches();
            }
        });
        this.address = address;
        this.server = listen();
        this.address =
                new InetSocketAddress(address.getAddress(), server.getAddress().getPort());
    }

    private HttpServer listen() throws IOException {
        HttpServer listening = HttpServer.create(address, 0);
        listening.setExecutor(threads);
        listening.createContext("/", this::handle);
        listening.start();
        return listening;
    }

    /** @throws IOException when the address cannot be bound */
    public static ApiServer start(
            InetSocketAddress address, ResourceStore store, InstantSource clock, Faults faults, Authorizer authorizer)
            throws IOException {
        return new ApiServer(address, store, clock, faults, authorizer);
    }

    public synchronized int port() {
        return address.getPort();
    }

    /**
     * Breaks all connections, refuses new ones for that long and listens again on the same port. What the store holds
     * stays, its revisions too. Returns when the server is there again.
     */
    public synchronized void restart(Duration downFor) {
        if (closed) {
            return;
        }
        server.stop(0);
        watches.endAll();
        try {
            Thread.sleep(downFor);
            server = listenAgain();
        } catch (IOException e) {
            LOG.log(Level.SEVERE, e, () -> "The API server could not listen again on " + address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpServer listenAgain() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return listen();
            } catch (BindException e) {
                if (attempt == BIND_ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(BIND_AGAIN_EVERY);
            }
        }
    }

    /** Ends all watches that are open now. */
    public void endWatches() {
        watches.endAll();
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
            Route route = Route.of(path, types);
            injection.suffer(route, request);
            if (AccessReviews.areAskedFor(route, request)) {
                reviews.answer(route, request, gate.holder(request));
                return;
            }
            gate.admit(route, request);
            if (Gate.asksForToken(route, request)) {
                gate.issue(route, request);
            } else if (Gate.asksForReview(route, request)) {
                gate.review(request);
            } else {
                resources.handle(route, request);
            }
        } else if (first.equals("simulated")) {
            gate.admitOwner(request);
            admin.handle(path, request);
        } else {
            throw ApiException.noSuchPath();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        server.stop(0);
        threads.shutdownNow();
    }
}
