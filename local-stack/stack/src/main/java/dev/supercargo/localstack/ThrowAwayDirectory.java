package dev.supercargo.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A directory for data that no later run wants. Its lock lives as long as this JVM; what killed JVMs left behind, also
 * their PostgreSQL, is swept away when the next directory is claimed.
 */
final class ThrowAwayDirectory implements AutoCloseable {

    private static final String LOCK = ".lock";

    private final Path path;
    private final Path lockFile;
    private final FileChannel lock;

    private ThrowAwayDirectory(Path path, Path lockFile, FileChannel lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Sweeps the parent and creates a new directory in it. */
    static ThrowAwayDirectory claim(Path parent) {
        try {
            Files.createDirectories(parent);
            try (FileChannel turnstile = open(parent.resolve("turnstile"))) {
                FileLock oneAtATime = turnstile.lock();
                sweep(parent);
                ThrowAwayDirectory claimed = create(parent);
                oneAtATime.release();
                return claimed;
            }
        } catch (IOException e) {
            throw new StackException(
                    "Cannot create a directory for throw-away data in %s: %s. Maybe the disk is full."
                            .formatted(parent, e.getMessage()),
                    e);
        }
    }

    private static ThrowAwayDirectory create(Path parent) throws IOException {
        String name = UUID.randomUUID().toString();
        Path lockFile = parent.resolve(name + LOCK);
        FileChannel channel = open(lockFile);
        if (channel.tryLock() == null) {
            throw new IOException("somebody else holds the new file " + lockFile);
        }
        return new ThrowAwayDirectory(Files.createDirectory(parent.resolve(name)), lockFile, channel);
    }

    private static void sweep(Path parent) throws IOException {
        for (Path lockFile : lockFiles(parent)) {
            try (FileChannel channel = open(lockFile)) {
                if (channel.tryLock() != null) {
                    String name = lockFile.getFileName().toString();
                    discard(parent.resolve(name.substring(0, name.length() - LOCK.length())));
                    Files.delete(lockFile);
                }
            } catch (OverlappingFileLockException ours) {
                continue;
            }
        }
    }

    private static List<Path> lockFiles(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> file.toString().endsWith(LOCK)).toList();
        }
    }

    private static void discard(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        LeftoverPostgres.stop(postgres(directory));
        LeftoverBroker.awaitEnd(kafka(directory));
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Path postgres(Path directory) {
        return directory.resolve("postgresql");
    }

    private static Path kafka(Path directory) {
        return directory.resolve("kafka");
    }

    Path postgres() {
        return postgres(path);
    }

    Path kafka() {
        return kafka(path);
    }

    Path postgresLog() {
        return path.resolve("postgresql.log");
    }

    Path kafkaLog() {
        return path.resolve("kafka.log");
    }

    @Override
    public void close() {
        try (lock) {
            discard(path);
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            throw new StackException("Cannot delete %s: %s".formatted(path, e.getMessage()), e);
        }
    }
}
