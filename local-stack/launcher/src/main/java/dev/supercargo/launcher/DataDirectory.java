package dev.supercargo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes sure that there is room for the data, and that only Supercargo's own data is ever wiped. */
final class DataDirectory {

    /** Kafka's segments, PostgreSQL's write-ahead log and the logs need this much to start and to run for a while. */
    static final long BYTES_FREE_MIN = 2L << 30;

    private DataDirectory() {}

    /** Creates and marks it, unless it holds something that is not ours. */
    static void claim(Home home) {
        try {
            if (Files.exists(home.data()) && Files.notExists(home.dataMarker()) && !isEmpty(home.data())) {
                throw new LaunchException(
                        ExitCode.FAILED,
                        "%s is not empty and not from Supercargo. Maybe choose another directory with %s."
                                .formatted(home.data(), Home.VARIABLE));
            }
            Files.createDirectories(home.logs());
            Files.createDirectories(home.simulator());
            Files.writeString(home.dataMarker(), "Supercargo's data; ./supercargo down --wipe removes it.\n");
            requireSpace(home.root(), Files.getFileStore(home.data()).getUsableSpace());
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.FAILED,
                    "Cannot use %s: %s. Maybe choose another directory with %s."
                            .formatted(home.data(), e, Home.VARIABLE),
                    e);
        }
    }

    static void requireSpace(Path place, long bytesFree) {
        if (bytesFree < BYTES_FREE_MIN) {
            throw new LaunchException(
                    ExitCode.DISK_FULL,
                    String.format(
                            Locale.ROOT,
                            "Only %.2f GiB is free in %s; Supercargo needs %.0f GiB. Maybe free some space, or choose another place with %s.",
                            gibibytes(bytesFree),
                            place,
                            gibibytes(BYTES_FREE_MIN),
                            Home.VARIABLE));
        }
    }

    private static double gibibytes(long bytes) {
        return bytes / (double) (1L << 30);
    }

    /** Removes data, logs and state. The caller holds the run lock. */
    static void wipe(Home home) {
        if (Files.exists(home.data()) && Files.notExists(home.dataMarker())) {
            throw new LaunchException(
                    ExitCode.FAILED,
                    "%s is not from Supercargo (no %s in it) and is left alone."
                            .formatted(home.data(), home.dataMarker().getFileName()));
        }
        for (Path directory : List.of(home.data(), home.logs(), home.run())) {
            delete(directory);
        }
    }

    private static void delete(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + directory, e);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
