package dev.supercargo.console.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells where the console forwards to. Ready does not depend on the services: a console that answers "the router is
 * down, do this" is worth more than one that was taken out of service.
 */
@Readiness
@ApplicationScoped
class UpstreamsHealth implements HealthCheck {

    private final Upstreams upstreams;

    UpstreamsHealth(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("forwards to the services").up();
        for (Service service : Service.values()) {
            answer.withData(service.displayName(), upstreams.of(service).address());
        }
        return answer.build();
    }
}
