package dev.supercargo.localstack;

import java.util.List;
import java.util.stream.Stream;

/**
 * A command whose process does not hear the terminal. Ctrl-C reaches every process of the foreground group at once, so
 * that Kafka would be gone before the services had said goodbye; only the launcher may hear it, and stops the others in
 * order.
 */
public final class ShieldedCommand {

    private ShieldedCommand() {}

    /** The same command with SIGINT and SIGHUP ignored, which a process inherits and the JVM respects. */
    public static List<String> of(List<String> command) {
        return Stream.concat(Stream.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"), command.stream())
                .toList();
    }
}
