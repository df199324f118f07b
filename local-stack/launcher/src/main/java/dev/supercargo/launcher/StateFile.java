package dev.supercargo.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes every change of the status to a file, whole or not at all, for {@code status}, {@code down} and a detached {@code up}. */
final class StateFile implements Board.Listener {

    private final Home home;
    private boolean complained;

    StateFile(Home home) {
        this.home = home;
    }

    @Override
    public void changed(PlatformStatus status) {
        try {
            Path next = home.run().resolve("state.json.next");
            Files.writeString(next, Json.MAPPER.writeValueAsString(status));
            Files.move(next, home.state(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            complained = false;
        } catch (IOException e) {
            complain(e);
        }
    }

    /** A full disk or a vanished directory must not keep the launcher from stopping what it started. */
    private void complain(IOException reason) {
        if (!complained) {
            complained = true;
            System.err.println("Cannot write %s: %s. ./supercargo status is out of date until that works again."
                    .formatted(home.state(), reason));
        }
    }

    @Override
    public void notice(String text) {
        // The state says it already; the text is for people.
    }

    /**
     * The status of the launcher that runs now; nothing while none runs, or while a new one still clears up after a killed
     * one and has not said anything.
     */
    static Optional<PlatformStatus> ofRunning(Home home) {
        return RunLock.isHeld(home)
                ? read(home)
                        .filter(status -> ProcessHandle.of(status.pid())
                                .map(ProcessHandle::isAlive)
                                .orElse(false))
                : Optional.empty();
    }

    /** The last status written, also by a launcher that is gone. */
    static Optional<PlatformStatus> read(Home home) {
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readString(home.state()), PlatformStatus.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new LaunchException(
                    ExitCode.FAILED,
                    "%s is not readable: %s. Maybe it is from another version; delete it."
                            .formatted(home.state(), e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + home.state(), e);
        }
    }
}
