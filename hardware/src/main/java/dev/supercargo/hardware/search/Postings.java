package dev.supercargo.hardware.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The rows that have a word, ascending. Most words belong to one row, so a list takes four bytes a row where a bit set
 * would take one bit for every row before it.
 */
final class Postings {

    private int[] rows;
    private int size;

    Postings(int row) {
        this.rows = new int[] {row};
        this.size = 1;
    }

    /** @param row not below those that are there */
    void add(int row) {
        if (rows[size - 1] == row) {
            return;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size + (size >> 1) + 1);
        }
        rows[size++] = row;
    }

    void addTo(BitSet all) {
        for (int index = 0; index < size; index++) {
            all.set(rows[index]);
        }
    }
}
