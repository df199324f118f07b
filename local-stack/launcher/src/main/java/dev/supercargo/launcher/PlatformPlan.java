package dev.supercargo.launcher;

import dev.supercargo.localstack.Durability;
import dev.supercargo.localstack.KafkaSettings;
import dev.supercargo.localstack.PortChoice;
import dev.supercargo.localstack.PostgresServer;
import dev.supercargo.localstack.PostgresSettings;
import java.util.List;
import java.util.Optional;

/**
 * What runs, with which settings, in three stages: what the services need, the services and the console.
 *
 * @param ports who listens where
 * @param postgres the database server
 * @param kafka the broker
 * @param cluster where jobs are placed
 * @param simulator the simulated cluster's process, absent when jobs go to a real one
 * @param services the four services and the console
 */
record PlatformPlan(
        PortPlan ports,
        PostgresSettings postgres,
        KafkaSettings kafka,
        Cluster cluster,
        Optional<ProcessPlan> simulator,
        List<ProcessPlan> services) {

    private static final List<String> DATABASES = List.of("catalog", "pricing", "router", "planner");

    PlatformPlan {
        services = List.copyOf(services);
    }

    static PlatformPlan of(Home home, Checkout checkout, PortPlan ports, Cluster cluster, Jvm jvm) {
        ProcessPlans processes = new ProcessPlans(home, checkout, ports, cluster, jvm);
        return new PlatformPlan(
                ports,
                new PostgresSettings(
                        home.postgres(),
                        home.log(Component.POSTGRESQL),
                        PortChoice.fixed(ports.of(PortRole.POSTGRESQL)),
                        Durability.KEPT,
                        DATABASES),
                new KafkaSettings(
                        home.kafka(),
                        home.log(Component.KAFKA),
                        PortChoice.fixed(ports.of(PortRole.KAFKA)),
                        PortChoice.fixed(ports.of(PortRole.KAFKA_CONTROLLER)),
                        checkout.broker()),
                cluster,
                switch (cluster) {
                    case Cluster.Simulated simulated -> Optional.of(processes.simulator(simulated));
                    case Cluster.Real real -> Optional.empty();
                },
                List.of(
                        processes.service(Component.CATALOG, "catalog"),
                        processes.service(Component.PRICING, "pricing"),
                        processes.service(Component.ROUTER, "router"),
                        processes.service(Component.PLANNER, "planner"),
                        processes.console()));
    }

    /** The user of all databases; its password is the same. */
    static String databaseUser() {
        return PostgresServer.USER;
    }
}
