package dev.supercargo.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} real PostgreSQL and Kafka: {@code @QuarkusTestResource(SupercargoStack.class)}.
 *
 * <p>The whole test JVM shares one stack and one database, so that the application is started once for all test classes;
 * tests therefore make their own ids instead of expecting empty tables.
 */
public final class SupercargoStack implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "supercargo.test-stack.database";

    @Override
    public Map<String, String> start() {
        TestStack stack = TestStack.running();
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", database(stack)),
                Map.entry("quarkus.datasource.username", TestStack.USER),
                Map.entry("quarkus.datasource.password", TestStack.USER),
                Map.entry("kafka.bootstrap.servers", stack.bootstrapServers()),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.devservices.enabled", "false"));
    }

    private static String database(TestStack stack) {
        synchronized (Runtime.getRuntime()) {
            String known = System.getProperty(DATABASE);
            if (known != null) {
                return known;
            }
            String created = stack.freshDatabase();
            System.setProperty(DATABASE, created);
            return created;
        }
    }

    /** The stack outlives this application: the next test profile of the same JVM uses it again. */
    @Override
    public void stop() {}
}
