package dev.supercargo.localstack;

import java.nio.file.Path;
import java.util.List;

/**
 * How to run PostgreSQL.
 *
 * @param dataDirectory where the cluster lives; created and initialised when empty
 * @param logFile where the server's output goes, appended
 * @param port where it listens
 * @param durability whether commits wait for the disk
 * @param databases the databases to create when they are not there yet
 */
public record PostgresSettings(
        Path dataDirectory, Path logFile, PortChoice port, Durability durability, List<String> databases) {

    public PostgresSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        logFile = logFile.toAbsolutePath().normalize();
        databases = List.copyOf(databases);
        for (String database : databases) {
            DatabaseName.check(database);
        }
    }
}
