package dev.supercargo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Keeps the logs from growing for ever, and libraries from writing over the progress display. */
final class LogFiles {

    private static final long BYTES_MAX = 16L << 20;

    private LogFiles() {}

    /** Sets large logs aside, replacing those set aside before. */
    static void rotate(Home home) {
        try (Stream<Path> files = Files.list(home.logs())) {
            List<Path> large = files.filter(file -> file.toString().endsWith(".log") && size(file) > BYTES_MAX)
                    .toList();
            for (Path log : large) {
                Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.FAILED, "Cannot rotate the logs in %s: %s".formatted(home.logs(), e.getMessage()), e);
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    /** Sends what libraries log to the launcher's own log. */
    static void redirect(Home home) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s [%3$s] %5$s%6$s%n");
        LogManager.getLogManager().reset();
        try {
            Files.createDirectories(home.logs());
            Handler handler =
                    new FileHandler(home.logs().resolve("libraries.log").toString(), true);
            handler.setFormatter(new SimpleFormatter());
            Logger root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            root.addHandler(handler);
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.FAILED, "Cannot write logs to %s: %s".formatted(home.logs(), e.getMessage()), e);
        }
    }
}
