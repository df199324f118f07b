package dev.supercargo.pricing.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;

/**
 * An answer on disk, compressed, so that a price list of any length needs neither memory nor a large disk and a broken one
 * can be fetched again.
 *
 * @param changed whether it differs from the one before
 * @param day the day of its content: what the server says, else when this content was first seen
 */
record Document(Path file, boolean changed, LocalDate day) implements AutoCloseable {

    InputStream open() throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
