package dev.supercargo.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Plans each JVM; the environment names are those of the containers and the Helm chart. */
record ProcessPlans(Home home, Checkout checkout, PortPlan ports, Cluster cluster, Jvm jvm) {

    private static final String LOOPBACK = "127.0.0.1";

    /** One of the four services, with its own database. */
    ProcessPlan service(Component component, String database) {
        Map<String, String> environment = listener(component);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", LOOPBACK + ":" + ports.of(PortRole.KAFKA));
        // One broker and one reader of each kind gain nothing from more, and each costs a marker per transaction.
        environment.put("KAFKA_PARTITIONS", "1");
        environment.put(
                "DATABASE_URL",
                "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, ports.of(PortRole.POSTGRESQL), database));
        environment.put("DATABASE_USER", PlatformPlan.databaseUser());
        environment.put("DATABASE_PASSWORD", PlatformPlan.databaseUser());
        if (component == Component.ROUTER) {
            environment.put("KUBECONFIG", cluster.kubeconfig());
            // In a cluster of somebody's own nothing but Jobs is touched unless asked.
            if (cluster instanceof Cluster.Simulated) {
                environment.put("ROUTER_EDGE_ENABLED", "true");
                environment.put("ROUTER_TRAINING_JOBS_ENABLED", "true");
                environment.put("ROUTER_TRAINING_JOBS_NAMESPACES", "*");
                environment.put("ROUTER_TRAINING_JOBS_CONSOLE", ports.url(PortRole.CONSOLE));
            }
        }
        return quarkus(component, environment);
    }

    ProcessPlan console() {
        Map<String, String> environment = listener(Component.CONSOLE);
        environment.put("CATALOG_URL", ports.url(PortRole.CATALOG));
        environment.put("PRICING_URL", ports.url(PortRole.PRICING));
        environment.put("ROUTER_URL", ports.url(PortRole.ROUTER));
        environment.put("PLANNER_URL", ports.url(PortRole.PLANNER));
        return quarkus(Component.CONSOLE, environment);
    }

    ProcessPlan simulator(Cluster.Simulated simulated) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SIMULATOR_PORT", Integer.toString(ports.of(PortRole.SIMULATOR)));
        environment.put("SIMULATOR_DATA", home.simulator().toString());
        environment.put("SIMULATOR_DEFINITIONS", checkout.definitions().toString());
        simulated.speedUp().ifPresent(factor -> environment.put("SIMULATOR_SPEED_UP", Double.toString(factor)));
        return plan(Component.SIMULATOR, checkout.simulator(), environment, "/readyz");
    }

    private Map<String, String> listener(Component component) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HTTP_HOST", LOOPBACK);
        environment.put("HTTP_PORT", Integer.toString(ports.of(component.port())));
        return environment;
    }

    private ProcessPlan quarkus(Component component, Map<String, String> environment) {
        return plan(component, checkout.service(component), environment, "/q/health/ready");
    }

    private ProcessPlan plan(Component component, Path jar, Map<String, String> environment, String readiness) {
        return new ProcessPlan(
                component,
                ports.of(component.port()),
                Stream.concat(jvm.command().stream(), Stream.of(Leftovers.marker(home), "-jar", jar.toString()))
                        .toList(),
                environment,
                home.log(component),
                URI.create(ports.url(component.port()) + readiness));
    }
}
