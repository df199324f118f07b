package dev.supercargo.console.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** The address of every service, read once at start so that a wrong one stops the console with a clear message. */
@ApplicationScoped
class Upstreams {

    private final Map<Service, Upstream> byService = new EnumMap<>(Service.class);

    Upstreams(ProxyConfig config) {
        for (Service service : Service.values()) {
            URI address = switch (service) {
                case CATALOG -> config.catalogUrl();
                case PRICING -> config.pricingUrl();
                case ROUTER -> config.routerUrl();
                case PLANNER -> config.plannerUrl();
            };
            byService.put(service, Upstream.parse(service, address));
        }
    }

    Upstream of(Service service) {
        return byService.get(service);
    }
}
