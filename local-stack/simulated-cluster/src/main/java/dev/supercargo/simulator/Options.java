package dev.supercargo.simulator;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a simulated cluster is run.
 *
 * @param host address to bind
 * @param port to bind; 0 = any free one
 * @param data directory for objects and kubeconfig; empty = nothing is kept
 * @param speedUp simulated seconds per real second while something runs, above 0
 * @param clusterFile description of the cluster; empty = the bundled one
 * @param definitions directory of CustomResourceDefinitions that are served from the start; empty = none but its own
 * @param watchHistory how many changes of a kind a watcher may be behind before it gets 410
 */
public record Options(
        String host,
        int port,
        Optional<Path> data,
        double speedUp,
        Optional<Path> clusterFile,
        Optional<Path> definitions,
        int watchHistory) {

    private static final int DEFAULT_PORT = 18443;
    private static final double DEFAULT_SPEED_UP = 600;
    private static final int FEWEST_KEPT_CHANGES = 1000;
    private static final int MOST_KEPT_CHANGES = 20_000;
    private static final long HEAP_PER_KEPT_CHANGE_BYTES = 128 << 10;

    public Options {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "SIMULATOR_PORT " + port + " is not a port. Maybe use " + DEFAULT_PORT + ".");
        }
        if (!(speedUp > 0) || speedUp > 1_000_000) {
            throw new IllegalArgumentException(
                    "SIMULATOR_SPEED_UP " + speedUp + " is not above 0 and at most 1000000. Maybe use 600.");
        }
    }

    /** A cluster in this process for tests: any free port, nothing kept, one simulated hour per real second. */
    public static Options forTests() {
        return new Options(
                "127.0.0.1", 0, Optional.empty(), 3600, Optional.empty(), Optional.empty(), watchHistoryForHeap());
    }

    public Options withData(Path directory) {
        return new Options(host, port, Optional.of(directory), speedUp, clusterFile, definitions, watchHistory);
    }

    public Options withSpeedUp(double factor) {
        return new Options(host, port, data, factor, clusterFile, definitions, watchHistory);
    }

    public Options withClusterFile(Path file) {
        return new Options(host, port, data, speedUp, Optional.of(file), definitions, watchHistory);
    }

    public Options withDefinitions(Path directory) {
        return new Options(host, port, data, speedUp, clusterFile, Optional.of(directory), watchHistory);
    }

    public Options withWatchHistory(int changes) {
        return new Options(host, port, data, speedUp, clusterFile, definitions, changes);
    }

    static Options from(Map<String, String> environment) {
        return new Options(
                environment.getOrDefault("SIMULATOR_HOST", "127.0.0.1"),
                (int) number(environment, "SIMULATOR_PORT", DEFAULT_PORT),
                path(environment, "SIMULATOR_DATA"),
                number(environment, "SIMULATOR_SPEED_UP", DEFAULT_SPEED_UP),
                path(environment, "SIMULATOR_CLUSTER_FILE"),
                path(environment, "SIMULATOR_DEFINITIONS"),
                watchHistoryForHeap());
    }

    /** A kept change holds a whole object, up to some 20 KiB on the heap, and there are several kinds. */
    private static int watchHistoryForHeap() {
        long affordable = Runtime.getRuntime().maxMemory() / HEAP_PER_KEPT_CHANGE_BYTES;
        return Math.clamp(affordable, FEWEST_KEPT_CHANGES, MOST_KEPT_CHANGES);
    }

    private static double number(Map<String, String> environment, String name, double otherwise) {
        String text = environment.getOrDefault(name, "");
        try {
            return text.isBlank() ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + " \"" + text + "\" is not a number. Maybe leave it out: the default is " + otherwise + ".",
                    e);
        }
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
