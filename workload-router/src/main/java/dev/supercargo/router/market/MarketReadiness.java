package dev.supercargo.router.market;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The router is ready when it knows hardware and prices; before that every decision would be a guess. */
@Readiness
@ApplicationScoped
class MarketReadiness implements HealthCheck {

    private final MarketView market;

    MarketReadiness(MarketView market) {
        this.market = market;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("hardware and prices known")
                .status(market.isReady())
                .withData("accelerators", market.accelerators().size())
                .withData("offers", market.offers().size())
                .withData("models", market.modelIds().size())
                .build();
    }
}
