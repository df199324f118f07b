package dev.supercargo.localstack;

import java.nio.file.Path;
import java.util.List;

/** Stacks for these tests, on any free ports. */
final class AStack {

    static final List<String> DATABASES = List.of("catalog", "pricing", "router", "planner");

    private AStack() {}

    static LocalStack in(Path directory, Durability durability) {
        return LocalStack.start(
                new PostgresSettings(
                        directory.resolve("postgresql"),
                        directory.resolve("postgresql.log"),
                        PortChoice.anyFree(),
                        durability,
                        DATABASES),
                new KafkaSettings(
                        directory.resolve("kafka"),
                        directory.resolve("kafka.log"),
                        PortChoice.anyFree(),
                        PortChoice.anyFree(),
                        BrokerDistribution.ofThisCheckout()));
    }
}
