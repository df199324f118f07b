package dev.supercargo.cli.machine.bench;

import dev.supercargo.advice.machine.Machine;
import dev.supercargo.quantities.Memory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs all of them, one after the other, about six seconds together. */
public final class MachineBenchmarks {

    private static final int MATRIX = 768;
    private static final Memory ARRAYS_MOST = Memory.ofGib(0.375);
    private static final Memory FILE_MOST = Memory.ofGib(0.25);
    private static final Duration LIMIT = Duration.ofMillis(1500);
    private static final Duration DISK_LIMIT = Duration.ofSeconds(1);

    private MachineBenchmarks() {}

    /**
     * The machine with what was measured.
     *
     * @param directory for the temporary file
     * @param progress is told what comes next
     */
    public static Machine measured(Machine machine, Path directory, Consumer<String> progress) {
        progress.accept("Measuring matrix products …");
        Machine known =
                machine.withProcessor(machine.processor().withMatrixRate(new MatrixBenchmark(MATRIX, LIMIT).measure()));
        progress.accept("Measuring memory bandwidth …");
        known = known.withMemory(machine.memory().withBandwidth(new BandwidthBenchmark(arrays(), LIMIT).measure()));
        progress.accept("Measuring the disk of " + directory + " …");
        try {
            return known.withDiskSpeed(new DiskBenchmark(directory, FILE_MOST, DISK_LIMIT).measure());
        } catch (IOException e) {
            List<String> remarks = new ArrayList<>(machine.remarks());
            remarks.add("The disk was not measured: " + e.getMessage() + ".");
            return known.withRemarks(remarks);
        }
    }

    /** A third of the heap at most. */
    private static Memory arrays() {
        long heap = Runtime.getRuntime().maxMemory() / 3;
        return heap < ARRAYS_MOST.bytes() ? new Memory(heap) : ARRAYS_MOST;
    }
}
