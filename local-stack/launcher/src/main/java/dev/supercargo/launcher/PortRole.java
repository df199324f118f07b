package dev.supercargo.launcher;

/** What a port is for, its default number, its distance from a common base, and the variable that changes it. */
enum PortRole {
    CONSOLE("the console", 8080, 0, "SUPERCARGO_CONSOLE_PORT"),
    CATALOG("the catalog service", 8081, 1, "SUPERCARGO_CATALOG_PORT"),
    PRICING("the pricing service", 8082, 2, "SUPERCARGO_PRICING_PORT"),
    ROUTER("the workload router", 8083, 3, "SUPERCARGO_ROUTER_PORT"),
    PLANNER("the capacity planner", 8084, 4, "SUPERCARGO_PLANNER_PORT"),
    POSTGRESQL("PostgreSQL", 15432, 10, "SUPERCARGO_POSTGRES_PORT"),
    KAFKA("Kafka", 19092, 11, "SUPERCARGO_KAFKA_PORT"),
    KAFKA_CONTROLLER("Kafka's controller", 19093, 12, "SUPERCARGO_KAFKA_CONTROLLER_PORT"),
    SIMULATOR("the simulated cluster", 18443, 13, "SUPERCARGO_SIMULATOR_PORT");

    private final String user;
    private final int defaultNumber;
    private final int offset;
    private final String variable;

    PortRole(String user, int defaultNumber, int offset, String variable) {
        this.user = user;
        this.defaultNumber = defaultNumber;
        this.offset = offset;
        this.variable = variable;
    }

    /** Who listens there, as part of a sentence. */
    String user() {
        return user;
    }

    int defaultNumber() {
        return defaultNumber;
    }

    /** Added to {@code SUPERCARGO_PORT_BASE}. */
    int offset() {
        return offset;
    }

    /** The environment variable that sets this port alone. */
    String variable() {
        return variable;
    }
}
