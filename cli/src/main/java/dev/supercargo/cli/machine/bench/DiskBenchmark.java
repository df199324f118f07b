package dev.supercargo.cli.machine.bench;

import dev.supercargo.advice.machine.DiskSpeed;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Memory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Writes, reads and picks from a temporary file, around the operating system's cache where the file system allows it.
 * The file takes at most a tenth of the free space and is deleted whatever happens.
 */
public final class DiskBenchmark {

    private static final int CHUNK = 1 << 20;
    private static final int PAGE = 4096;
    private static final int FREE_SHARE = 10;

    private final Path directory;
    private final Memory sizeMost;
    private final Duration limit;

    /** @param limit of each of the three parts */
    public DiskBenchmark(Path directory, Memory sizeMost, Duration limit) {
        this.directory = directory;
        this.sizeMost = sizeMost;
        this.limit = limit;
    }

    /** @throws IOException if the directory cannot be written or has no room */
    public DiskSpeed measure() throws IOException {
        long size = Math.min(sizeMost.bytes(), Files.getFileStore(directory).getUsableSpace() / FREE_SHARE);
        if (size < CHUNK) {
            throw new IOException("there is less than " + (FREE_SHARE * CHUNK >> 20) + " MiB free in " + directory);
        }
        Path file = Files.createTempFile(directory, "supercargo-", ".bench");
        try {
            Set<OpenOption> direct = directAccess();
            if (!direct.isEmpty()) {
                try {
                    return measure(file, size, direct, false);
                } catch (UnsupportedOperationException | IOException notHere) {
                    return measure(file, size, Set.of(), true);
                }
            }
            return measure(file, size, Set.of(), true);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The JDK's own option around the cache, which the compiler does not let us name; empty if this JDK has none. */
    private static Set<OpenOption> directAccess() {
        try {
            for (Object option :
                    Class.forName("com.sun.nio.file.ExtendedOpenOption").getEnumConstants()) {
                if (option.toString().equals("DIRECT") && option instanceof OpenOption direct) {
                    return Set.of(direct);
                }
            }
            return Set.of();
        } catch (ClassNotFoundException e) {
            return Set.of();
        }
    }

    private DiskSpeed measure(Path file, long size, Set<OpenOption> how, boolean cached) throws IOException {
        ByteBuffer chunk =
                ByteBuffer.allocateDirect(CHUNK + PAGE).alignedSlice(PAGE).slice(0, CHUNK);
        new SplittableRandom(1).ints(CHUNK / Integer.BYTES).forEach(chunk::putInt);
        Set<OpenOption> options = new HashSet<>(how);
        options.add(StandardOpenOption.WRITE);
        options.add(StandardOpenOption.READ);
        try (FileChannel channel = FileChannel.open(file, options)) {
            Stream written = write(channel, chunk, size);
            Stream read = read(channel, chunk, written.bytes());
            return new DiskSpeed(
                    directory.toString(),
                    written.speed(),
                    read.speed(),
                    new DiskSpeed.RandomReads(pick(channel, written.bytes())),
                    cached);
        }
    }

    private record Stream(long bytes, long nanos) {
        Bandwidth speed() {
            return new Bandwidth(bytes / (Math.max(1, nanos) / 1e9));
        }
    }

    private Stream write(FileChannel channel, ByteBuffer chunk, long size) throws IOException {
        long start = System.nanoTime();
        long bytes = 0;
        do {
            chunk.clear();
            bytes += channel.write(chunk, bytes);
        } while (bytes + CHUNK <= size && System.nanoTime() - start < limit.toNanos());
        channel.force(true);
        return new Stream(bytes, System.nanoTime() - start);
    }

    private Stream read(FileChannel channel, ByteBuffer chunk, long size) throws IOException {
        long start = System.nanoTime();
        long bytes = 0;
        while (bytes < size && System.nanoTime() - start < limit.toNanos()) {
            chunk.clear();
            bytes += Math.max(1, channel.read(chunk, bytes));
        }
        return new Stream(bytes, System.nanoTime() - start);
    }

    /** Pages a second, one after the other. */
    private double pick(FileChannel channel, long size) throws IOException {
        ByteBuffer page = ByteBuffer.allocateDirect(2 * PAGE).alignedSlice(PAGE).slice(0, PAGE);
        SplittableRandom random = new SplittableRandom(2);
        long pages = size / PAGE;
        long start = System.nanoTime();
        long picked = 0;
        do {
            page.clear();
            channel.read(page, random.nextLong(pages) * PAGE);
            picked++;
        } while (System.nanoTime() - start < limit.toNanos());
        return picked / ((System.nanoTime() - start) / 1e9);
    }
}
