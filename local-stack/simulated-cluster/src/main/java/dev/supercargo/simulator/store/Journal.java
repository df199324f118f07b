package dev.supercargo.simulator.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.MergePatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The store's changes as lines of JSON: a new object, what has changed in one, or that it has gone. A half-written last
 * line, as a killed process leaves it, is dropped. The file is rewritten from the living objects at start and whenever it has grown far beyond them.
 * It survives the death of the process, not of the machine: nothing is forced to the disk.
 */
final class Journal implements AutoCloseable {

    private static final String OBJECT = "object";
    private static final String CHANGES = "changes";
    private static final long SMALLEST_WORTH_COMPACTING_BYTES = 16L << 20;

    private final Path file;
    private FileChannel channel;
    private long sizeAfterCompaction;

    private Journal(Path file) {
        this.file = file;
    }

    static Journal none() {
        return new Journal(null);
    }

    static Journal at(Path file) {
        return new Journal(file);
    }

    /** Fills the map and returns the last revision. */
    long replayInto(Map<String, NavigableMap<String, ObjectNode>> objects) {
        if (file == null) {
            return 0;
        }
        try {
            long revision = Files.exists(file) ? read(objects) : 0;
            rewrite(revision, objects);
            return revision;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The simulated cluster could not read its objects from " + file
                            + ". Maybe remove that file to start with an empty cluster.",
                    e);
        }
    }

    private long read(Map<String, NavigableMap<String, ObjectNode>> objects) throws IOException {
        long revision = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode entry;
                try {
                    entry = Json.read(line.getBytes(StandardCharsets.UTF_8), false);
                } catch (IOException e) {
                    if (lines.readLine() == null) {
                        return revision;
                    }
                    throw e;
                }
                revision = Math.max(revision, entry.path("revision").asLong());
                var ofType = objects.computeIfAbsent(entry.path("type").asText(), any -> new TreeMap<>());
                String key = entry.path("key").asText();
                if (entry.get(OBJECT) instanceof ObjectNode object) {
                    ofType.put(key, object);
                } else if (entry.get(CHANGES) instanceof ObjectNode changes) {
                    ofType.compute(key, (any, before) -> (ObjectNode) MergePatch.apply(before, changes));
                } else {
                    ofType.remove(key);
                }
            }
        }
        return revision;
    }

    void created(long revision, String type, String key, ObjectNode object) {
        append(line(revision, type, key).set(OBJECT, object));
    }

    /** @param before the object's state that was noted last */
    void changed(long revision, String type, String key, ObjectNode before, ObjectNode after) {
        if (channel != null) {
            MergePatch.between(before, after)
                    .ifPresentOrElse(
                            changes -> append(line(revision, type, key).set(CHANGES, changes)),
                            () -> created(revision, type, key, after));
        }
    }

    void deleted(long revision, String type, String key) {
        append(line(revision, type, key));
    }

    private static ObjectNode line(long revision, String type, String key) {
        return Json.object().put("revision", revision).put("type", type).put("key", key);
    }

    private void append(JsonNode line) {
        if (channel != null) {
            try {
                write(channel, line);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The simulated cluster could not write to " + file + ". Maybe the disk is full.", e);
            }
        }
    }

    private static void write(FileChannel target, JsonNode line) throws IOException {
        byte[] bytes = Json.bytes(line);
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length + 1)
                .put(bytes)
                .put((byte) '\n')
                .flip();
        while (buffer.hasRemaining()) {
            target.write(buffer);
        }
    }

    void compactIfGrown(long revision, Map<String, NavigableMap<String, ObjectNode>> objects) {
        if (channel == null) {
            return;
        }
        try {
            if (channel.size() > Math.max(SMALLEST_WORTH_COMPACTING_BYTES, 4 * sizeAfterCompaction)) {
                rewrite(revision, objects);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The simulated cluster could not rewrite " + file, e);
        }
    }

    private void rewrite(long revision, Map<String, NavigableMap<String, ObjectNode>> objects) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        FileChannel target = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        // The revision stands on a line of its own: the last change may have been a deletion.
        write(target, line(revision, "", ""));
        for (var ofType : objects.entrySet()) {
            for (var entry : ofType.getValue().entrySet()) {
                write(target, line(revision, ofType.getKey(), entry.getKey()).set(OBJECT, entry.getValue()));
            }
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        close();
        channel = target;
        sizeAfterCompaction = target.size();
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
                channel = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The simulated cluster could not close " + file, e);
        }
    }
}
