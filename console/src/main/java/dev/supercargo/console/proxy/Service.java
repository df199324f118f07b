package dev.supercargo.console.proxy;

import java.util.Optional;
import java.util.Set;

/** The services behind the console and the nouns of {@code /api/v1} that each owns. */
enum Service {
    CATALOG(
            "catalog-service",
            "CATALOG_URL",
            Set.of(
                    "accelerators",
                    "accelerator-comparisons",
                    "assets",
                    "benchmarks",
                    "hardware",
                    "models",
                    "nodes",
                    "systems")),
    PRICING(
            "pricing-service",
            "PRICING_URL",
            Set.of(
                    "exchange-rates",
                    "offers",
                    "offer-imports",
                    "price-alerts",
                    "price-rules",
                    "price-sheets",
                    "price-sources",
                    "ownership-costs",
                    "ownership-overrides",
                    "electricity-tariffs",
                    "commitments",
                    "commitment-utilisation",
                    "commitment-advice",
                    "storage-prices",
                    "transfer-prices",
                    "transfer-quotes",
                    "transfers",
                    "vendors",
                    "purchase-requests",
                    "contracts",
                    "hardware-prices",
                    "free-tiers")),
    ROUTER(
            "workload-router",
            "ROUTER_URL",
            Set.of(
                    "jobs",
                    "budgets",
                    "clusters",
                    "deployments",
                    "policies",
                    "predictions",
                    "savings",
                    "teams",
                    "fair-share",
                    "pools")),
    PLANNER(
            "capacity-planner",
            "PLANNER_URL",
            Set.of(
                    "calendars",
                    "forecasts",
                    "demand",
                    "usage",
                    "plans",
                    "performance",
                    "alerts",
                    "capacity-gaps",
                    "reports",
                    "report-schedules",
                    "cost-benefits",
                    "optimisations",
                    "what-ifs",
                    "scenarios",
                    "planning-templates",
                    "project-sizes",
                    "projects",
                    "roadmaps"));

    private final String displayName;
    private final String variable;
    private final Set<String> nouns;

    Service(String displayName, String variable, Set<String> nouns) {
        this.displayName = displayName;
        this.variable = variable;
        this.nouns = nouns;
    }

    String displayName() {
        return displayName;
    }

    /** The environment variable that holds the service's address. */
    String variable() {
        return variable;
    }

    static Optional<Service> owning(String noun) {
        for (Service service : values()) {
            if (service.nouns.contains(noun)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
