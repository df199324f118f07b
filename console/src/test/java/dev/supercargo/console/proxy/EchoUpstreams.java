package dev.supercargo.console.proxy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Three services that answer and a fourth, the planner, that is down. */
public final class EchoUpstreams implements QuarkusTestResourceLifecycleManager {

    private EchoUpstream catalog;
    private EchoUpstream pricing;
    private EchoUpstream router;

    @Override
    public Map<String, String> start() {
        catalog = new EchoUpstream("catalog");
        pricing = new EchoUpstream("pricing");
        router = new EchoUpstream("router");
        return Map.of(
                "console.proxy.answer-timeout", "3s",
                "console.proxy.catalog-url", catalog.url(),
                "console.proxy.pricing-url", pricing.url(),
                "console.proxy.router-url", router.url(),
                "console.proxy.planner-url", "http://127.0.0.1:" + unusedPort());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(router, field -> field.getType() == EchoUpstream.class);
    }

    @Override
    public void stop() {
        catalog.close();
        pricing.close();
        router.close();
    }

    private static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
