package dev.supercargo.localstack;

import java.nio.file.Path;

/**
 * How to run Kafka.
 *
 * @param dataDirectory where the topics' data lives; formatted when empty
 * @param logFile where the broker's output goes, appended
 * @param port where clients connect
 * @param controllerPort where the node's own controller listens
 * @param distribution the broker's class path
 */
public record KafkaSettings(
        Path dataDirectory, Path logFile, PortChoice port, PortChoice controllerPort, BrokerDistribution distribution) {

    public KafkaSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        logFile = logFile.toAbsolutePath().normalize();
    }
}
