package dev.supercargo.localstack;

import java.nio.file.Path;
import java.util.List;

/** PostgreSQL and Kafka for tests: any free ports, nothing waits for the disk, all data deleted at the end. */
public final class ThrowAwayStack implements AutoCloseable {

    private final ThrowAwayDirectory directory;
    private final LocalStack stack;

    private ThrowAwayStack(ThrowAwayDirectory directory, LocalStack stack) {
        this.directory = directory;
        this.stack = stack;
    }

    /** Starts both from the checkout that system property {@value BrokerDistribution#ROOT_PROPERTY} names. */
    public static ThrowAwayStack start() {
        BrokerDistribution distribution = BrokerDistribution.ofThisCheckout();
        ThrowAwayDirectory directory =
                ThrowAwayDirectory.claim(Path.of(System.getProperty("java.io.tmpdir"), "supercargo-throw-away"));
        try {
            return new ThrowAwayStack(
                    directory,
                    LocalStack.start(
                            new PostgresSettings(
                                    directory.postgres(),
                                    directory.postgresLog(),
                                    PortChoice.anyFree(),
                                    Durability.THROW_AWAY,
                                    List.of()),
                            new KafkaSettings(
                                    directory.kafka(),
                                    directory.kafkaLog(),
                                    PortChoice.anyFree(),
                                    PortChoice.anyFree(),
                                    distribution)));
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    public PostgresServer postgres() {
        return stack.postgres();
    }

    public KafkaBroker kafka() {
        return stack.kafka();
    }

    @Override
    public void close() {
        try {
            stack.close();
        } finally {
            directory.close();
        }
    }
}
