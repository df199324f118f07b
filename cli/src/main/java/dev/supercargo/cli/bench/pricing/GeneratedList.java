package dev.supercargo.cli.bench.pricing;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** A text made piece by piece while it is read, so that its length costs no memory on this side. */
final class GeneratedList extends InputStream {

    private final Iterator<String> pieces;
    private byte[] piece = new byte[0];
    private int position;

    GeneratedList(Iterator<String> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return fill() ? piece[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, buffer, offset, count);
        position += count;
        return count;
    }

    private boolean fill() {
        while (position == piece.length) {
            if (!pieces.hasNext()) {
                return false;
            }
            piece = pieces.next().getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        return true;
    }
}
