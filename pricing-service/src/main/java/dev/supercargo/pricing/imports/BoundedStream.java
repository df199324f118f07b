package dev.supercargo.pricing.imports;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a body that is longer than allowed, whether it stated its length or not. */
final class BoundedStream extends FilterInputStream {

    private final long bytesMax;
    private long bytesRead;

    BoundedStream(InputStream in, long bytesMax) {
        super(in);
        this.bytesMax = bytesMax;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    /** @throws Problem 413 */
    private void count(int read) {
        bytesRead += read;
        if (bytesRead > bytesMax) {
            throw tooLarge(bytesMax);
        }
    }

    static Problem tooLarge(long bytesMax) {
        return new Problem(
                ProblemType.TOO_LARGE,
                "The file has more than " + bytesMax / (1024 * 1024)
                        + " MiB and nothing of it was taken. Maybe import one region at a time.");
    }
}
