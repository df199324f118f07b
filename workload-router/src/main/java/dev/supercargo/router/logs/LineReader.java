package dev.supercargo.router.logs;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines of any length and keeps at most {@value #LENGTH_MAX} characters of each. Not thread-safe. */
final class LineReader implements Closeable {

    static final int LENGTH_MAX = 16_384;

    private final BufferedReader text;

    LineReader(InputStream bytes) {
        this.text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /** The next line; empty at the end. What was cut off is told by its number of characters. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        long cut = 0;
        int read = text.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = text.read()) {
            if (line.length() < LENGTH_MAX) {
                line.append((char) read);
            } else {
                cut++;
            }
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return Optional.of(cut == 0 ? line.toString() : line + "… (" + cut + " characters more)");
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
