package dev.supercargo.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * Runs one Kafka node until its standard input ends or the process is told to stop.
 *
 * <p>The standard input is a pipe held by the starting process: when that process dies, even by {@code kill -9}, the
 * pipe closes and the broker shuts down cleanly instead of living on as an orphan.
 */
public final class Broker {

    /** Held for the life of the process: the log manager keeps only weak references, and would forget the level. */
    private static final Logger ROOT = Logger.getLogger("");

    private Broker() {}

    /**
     * Starts the node.
     *
     * @param args data directory, broker port (clients), controller port; both ports on 127.0.0.1
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException(
                    "Expected <data directory> <port> <controller port>, got %d arguments.".formatted(args.length));
        }
        ROOT.setLevel(Level.WARNING);
        Path directory = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
        Path properties = directory.resolve("server.properties");
        BrokerProperties settings =
                new BrokerProperties(directory.resolve("log"), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Files.writeString(properties, settings.text());
        if (Files.notExists(settings.logDirectory().resolve("meta.properties"))) {
            format(properties);
        }
        stopWhenInputEnds();
        Kafka.main(new String[] {properties.toString()});
    }

    private static void format(Path properties) {
        int status = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", properties.toString()}, System.out);
        if (status != 0) {
            throw new IllegalStateException(
                    "Kafka could not format its storage (status %d, configuration %s). Maybe the disk is full or the directory is not writable."
                            .formatted(status, properties));
        }
    }

    private static void stopWhenInputEnds() {
        Thread watcher = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nothing is ever sent; only the end of the stream has a meaning.
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } finally {
                        System.exit(0);
                    }
                },
                "parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
    }
}
