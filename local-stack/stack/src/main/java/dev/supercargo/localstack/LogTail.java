package dev.supercargo.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log file, for a message that explains why its writer died. */
public final class LogTail {

    private static final int BYTES_MAX = 16 * 1024;

    private LogTail() {}

    /** At most {@code lines} last lines, or a remark when there is nothing to read. */
    public static String of(Path file, int lines) {
        try (RandomAccessFile input = new RandomAccessFile(file.toFile(), "r")) {
            int size = Math.toIntExact(Math.min(BYTES_MAX, input.length()));
            byte[] end = new byte[size];
            input.seek(input.length() - size);
            input.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.isEmpty()
                    ? "(the log is empty)"
                    : String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log: %s)".formatted(e.getMessage());
        }
    }
}
