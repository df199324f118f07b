package dev.supercargo.testkit;

import dev.supercargo.localstack.ThrowAwayStack;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Where the tests' PostgreSQL and Kafka come from. */
enum StackKind {
    /** Child processes of the test JVM, from Maven artifacts. */
    EMBEDDED {
        @Override
        TestStack start() {
            ThrowAwayStack stack = ThrowAwayStack.start();
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "test-stack-stop"));
            return new TestStack(
                    "127.0.0.1", stack.postgres().port(), stack.kafka().bootstrapServers());
        }
    },

    /** Containers; Testcontainers removes them by itself when the JVM ends, however it ends. */
    TESTCONTAINERS {
        @Override
        @SuppressWarnings("resource")
        TestStack start() {
            PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18")
                    .withUsername(TestStack.USER)
                    .withPassword(TestStack.USER);
            KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1");
            postgres.start();
            kafka.start();
            return new TestStack(postgres.getHost(), postgres.getFirstMappedPort(), kafka.getBootstrapServers());
        }
    };

    static final String PROPERTY = "supercargo.stack";

    abstract TestStack start();

    /** The kind that system property {@value #PROPERTY} names, {@code embedded} when it is absent. */
    static StackKind configured() {
        return parse(System.getProperty(PROPERTY, "embedded"));
    }

    static StackKind parse(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("-D%s=%s is not one of %s."
                        .formatted(
                                PROPERTY,
                                name,
                                Arrays.stream(values()).map(StackKind::text).collect(Collectors.joining(", ")))));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
