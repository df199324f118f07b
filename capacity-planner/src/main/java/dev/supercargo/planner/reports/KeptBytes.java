package dev.supercargo.planner.reports;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Counts everything that is written and keeps it up to a limit, so that an export of any length needs bounded memory. */
final class KeptBytes extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int limit;
    private long count;

    KeptBytes(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        count += length;
        if (count <= limit) {
            kept.write(bytes, offset, length);
        }
    }

    long count() {
        return count;
    }

    boolean isWhole() {
        return count <= limit;
    }

    byte[] toByteArray() {
        return kept.toByteArray();
    }
}
