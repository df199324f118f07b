package dev.supercargo.hardware.search;

import java.util.BitSet;

/**
 * One criterion of a query with the rows that meet it.
 *
 * @param text as the caller wrote it
 * @param word the searched word, empty for other criteria
 */
record Criterion(String text, String word, BitSet rows) {

    Criterion(String text, BitSet rows) {
        this(text, "", rows);
    }
}
