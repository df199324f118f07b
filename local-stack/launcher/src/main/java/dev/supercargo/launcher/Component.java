package dev.supercargo.launcher;

/** A process of the platform. */
enum Component {
    POSTGRESQL("PostgreSQL", "postgresql", PortRole.POSTGRESQL),
    KAFKA("Kafka", "kafka", PortRole.KAFKA),
    SIMULATOR("simulated cluster", "simulated-cluster", PortRole.SIMULATOR),
    CATALOG("catalog service", "catalog-service", PortRole.CATALOG),
    PRICING("pricing service", "pricing-service", PortRole.PRICING),
    ROUTER("workload router", "workload-router", PortRole.ROUTER),
    PLANNER("capacity planner", "capacity-planner", PortRole.PLANNER),
    CONSOLE("console", "console", PortRole.CONSOLE);

    private final String title;
    private final String slug;
    private final PortRole port;

    Component(String title, String slug, PortRole port) {
        this.title = title;
        this.slug = slug;
        this.port = port;
    }

    /** Its name for people. */
    String title() {
        return title;
    }

    /** Its name as the subject of a sentence: "PostgreSQL", "The catalog service". */
    String subject() {
        return Character.toUpperCase(port.user().charAt(0)) + port.user().substring(1);
    }

    /** Its name in files and options; for the services and the console also their module's directory. */
    String slug() {
        return slug;
    }

    PortRole port() {
        return port;
    }
}
