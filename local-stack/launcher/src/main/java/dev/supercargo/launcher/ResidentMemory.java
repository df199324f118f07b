package dev.supercargo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Memory of processes as the operating system counts it. */
final class ResidentMemory {

    private static final long KIBIBYTE = 1024;

    private ResidentMemory() {}

    /**
     * Bytes that a process and its descendants hold. Shared buffers are counted once, with the process itself; 0 when the
     * process is gone.
     */
    static long bytes(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> ofOne(pid, true)
                        + process.descendants()
                                .mapToLong(child -> ofOne(child.pid(), false))
                                .sum())
                .orElse(0L);
    }

    /** Bytes that one process holds, without its descendants. */
    static long bytesOfOne(long pid) {
        return ofOne(pid, true);
    }

    private static long ofOne(long pid, boolean withShared) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            if (Files.exists(status)) {
                List<String> lines = Files.readAllLines(status);
                return field(lines, "RssAnon:")
                        + field(lines, "RssFile:")
                        + (withShared ? field(lines, "RssShmem:") : 0);
            }
            return fromPs(pid);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** For example {@code RssAnon:     51234 kB}. */
    private static long field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) * KIBIBYTE)
                .findFirst()
                .orElse(0);
    }

    /** Where there is no /proc (macOS). */
    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        try (Stream<String> lines = ps.inputReader().lines()) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) * KIBIBYTE)
                    .sum();
        }
    }
}
