package dev.supercargo.simulator.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;

/**
 * When spot capacity was there: one value per gap, 1 = there, 0 = not. It begins at the cluster's first start and is
 * repeated for ever.
 */
public final class SpotTrace {

    private final Duration gap;
    private final BitSet available = new BitSet();
    private final int length;

    private SpotTrace(Duration gap, JsonNode data) {
        this.gap = gap;
        this.length = data.size();
        for (int i = 0; i < length; i++) {
            available.set(i, data.get(i).asInt() > 0);
        }
    }

    /** Reads {@code {"metadata":{"gap_seconds":600},"data":[1,0,…]}}. */
    public static SpotTrace read(Path file) {
        try {
            JsonNode trace = Json.read(Files.readAllBytes(file), false);
            double gapSeconds = Json.at(trace, "metadata", "gap_seconds").asDouble();
            if (gapSeconds <= 0 || trace.path("data").isEmpty()) {
                throw new IOException("metadata.gap_seconds and data are needed");
            }
            return new SpotTrace(Duration.ofMillis((long) (gapSeconds * 1000)), trace.path("data"));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The spot trace " + file + " cannot be read: " + e.getMessage()
                            + ". Maybe the path in the cluster file is relative to another directory.",
                    e);
        }
    }

    private long index(Instant epoch, Instant at) {
        return Math.max(0, Duration.between(epoch, at).dividedBy(gap));
    }

    public boolean available(Instant epoch, Instant at) {
        return available.get((int) (index(epoch, at) % length));
    }

    /** When the value changes next; empty for a trace that never changes. */
    public Optional<Instant> nextChange(Instant epoch, Instant after) {
        long start = index(epoch, after);
        boolean now = available.get((int) (start % length));
        for (long i = start + 1; i <= start + length; i++) {
            if (available.get((int) (i % length)) != now) {
                return Optional.of(epoch.plus(gap.multipliedBy(i)));
            }
        }
        return Optional.empty();
    }
}
