package dev.supercargo.cli.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** A file that says how far it was read. */
final class WatchedFile extends FilterInputStream {

    private final LongConsumer progress;
    private long bytesRead;

    WatchedFile(Path file, LongConsumer progress) throws IOException {
        super(Files.newInputStream(file));
        this.progress = progress;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            bytesRead += read;
            progress.accept(bytesRead);
        }
        return read;
    }
}
