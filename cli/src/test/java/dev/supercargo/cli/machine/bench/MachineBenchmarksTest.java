package dev.supercargo.cli.machine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;

import dev.supercargo.advice.machine.DiskSpeed;
import dev.supercargo.quantities.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineBenchmarksTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    @TempDir
    private Path directory;

    @Test
    void multipliesCorrectly() {
        int size = 8;
        float[][] left = new float[size][size];
        float[][] right = new float[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                left[row][column] = row + column;
                right[row][column] = row - column;
            }
        }
        float[][] product = new float[size][size];
        MatrixBenchmark.multiply(left, right, product);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                float sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += left[row][k] * right[k][column];
                }
                assertThat(product[row][column]).isCloseTo(sum, offset(1e-4f));
            }
        }
    }

    @Test
    void measuresSomething() {
        assertThat(new MatrixBenchmark(64, SHORT).measure().flopsPerSecond()).isPositive();
        assertThat(new BandwidthBenchmark(Memory.ofGib(0.01), SHORT).measure().bytesPerSecond())
                .isPositive();
    }

    @Test
    void measuresTheDiskAndLeavesNothingBehind() throws IOException {
        DiskSpeed speed = new DiskBenchmark(directory, Memory.ofGib(0.01), SHORT).measure();

        assertThat(speed.write().bytesPerSecond()).isPositive();
        assertThat(speed.read().bytesPerSecond()).isPositive();
        assertThat(speed.randomReads().perSecond()).isPositive();
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void refusesADirectoryThatIsNotThere() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new DiskBenchmark(directory.resolve("none"), Memory.ofGib(0.01), SHORT).measure());
    }
}
