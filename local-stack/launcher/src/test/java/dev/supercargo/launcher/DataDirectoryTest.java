package dev.supercargo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void livesInTheUsersHomeUnlessToldOtherwise() {
        assertThat(Home.from(Map.of(), Path.of("/home/ada")).root()).isEqualTo(Path.of("/home/ada/.supercargo"));
        assertThat(Home.from(Map.of("SUPERCARGO_HOME", "/data/sc"), Path.of("/home/ada"))
                        .root())
                .isEqualTo(Path.of("/data/sc"));
    }

    @Test
    void wipesOnlyItsOwn() throws Exception {
        Home home = new Home(directory);
        Path neighbour = Files.writeString(directory.resolve("thesis.txt"), "mine");
        DataDirectory.claim(home);
        Files.writeString(home.data().resolve("table"), "ours");

        DataDirectory.wipe(home);

        assertThat(home.data()).doesNotExist();
        assertThat(home.logs()).doesNotExist();
        assertThat(neighbour).exists();
    }

    @Test
    void leavesAForeignDataDirectoryAlone() throws Exception {
        Home home = new Home(directory);
        Path foreign = Files.writeString(Files.createDirectories(home.data()).resolve("results.csv"), "mine");

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> DataDirectory.claim(home))
                .withMessageContaining("is not empty and not from Supercargo");
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> DataDirectory.wipe(home))
                .withMessageContaining("left alone");
        assertThat(foreign).exists();
    }

    @Test
    void needsTwoGibibytes() {
        DataDirectory.requireSpace(directory, 2L << 30);

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> DataDirectory.requireSpace(Path.of("/data"), 1_300_000_000L))
                .withMessage(
                        "Only 1.21 GiB is free in /data; Supercargo needs 2 GiB. Maybe free some space, or choose another place with SUPERCARGO_HOME.")
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.DISK_FULL));
    }
}
