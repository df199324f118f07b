package dev.supercargo.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one launcher of a home as long as it lives; the operating system releases it however the process ends. */
final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing when another launcher holds it. */
    static Optional<RunLock> tryAcquire(Home home) {
        try {
            Files.createDirectories(home.run());
            FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new RunLock(channel));
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.FAILED,
                    "Cannot lock %s: %s. Maybe choose another directory with %s."
                            .formatted(home.lock(), e.getMessage(), Home.VARIABLE),
                    e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Whether a launcher runs on this home. */
    static boolean isHeld(Home home) {
        if (Files.notExists(home.lock())) {
            return false;
        }
        Optional<RunLock> lock = tryAcquire(home);
        lock.ifPresent(RunLock::close);
        return lock.isEmpty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LaunchException(ExitCode.FAILED, "Cannot release the run lock: " + e.getMessage(), e);
        }
    }
}
