package dev.supercargo.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrowAwayDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void leavesNothingBehind() throws Exception {
        try (ThrowAwayDirectory directory = ThrowAwayDirectory.claim(parent)) {
            Files.createDirectories(directory.kafka().resolve("log"));
        }

        assertThat(entries()).containsExactly("turnstile");
    }

    @Test
    void doesNotTouchADirectoryThatIsInUse() {
        try (ThrowAwayDirectory first = ThrowAwayDirectory.claim(parent);
                ThrowAwayDirectory second = ThrowAwayDirectory.claim(parent)) {
            assertThat(first.kafka().getParent()).isDirectory();
            assertThat(second.kafka().getParent()).isDirectory();
        }
    }

    @Test
    void sweepsAwayWhatAKilledProcessLeft() throws Exception {
        Process holder = StackProcess.start(Files.createDirectory(parent.resolve("dead")));
        Files.createFile(parent.resolve("dead.lock"));
        ProcessHandle postgres = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(parent.resolve("dead/postgresql/postmaster.pid"))
                                .getFirst()))
                .orElseThrow();
        holder.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        try (ThrowAwayDirectory next = ThrowAwayDirectory.claim(parent)) {
            assertThat(next.kafka().getParent()).isDirectory();
            assertThat(postgres.isAlive()).isFalse();
            assertThat(parent.resolve("dead")).doesNotExist();
            assertThat(parent.resolve("dead.lock")).doesNotExist();
        }
    }

    private List<String> entries() throws Exception {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
