package dev.supercargo.simulator.control;

import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of completion indexes as Kubernetes writes them: {@code 0-3,7}. */
final class Indexes {

    private Indexes() {}

    static String write(SortedSet<Integer> indexes) {
        StringBuilder text = new StringBuilder();
        int first = -2;
        int last = -2;
        for (int index : indexes) {
            if (index == last + 1) {
                last = index;
                continue;
            }
            append(text, first, last);
            first = index;
            last = index;
        }
        append(text, first, last);
        return text.toString();
    }

    private static void append(StringBuilder text, int first, int last) {
        if (first >= 0) {
            text.append(text.isEmpty() ? "" : ",").append(first);
            text.append(last > first ? "-" + last : "");
        }
    }

    /** @throws NumberFormatException when the text is not of that form */
    static SortedSet<Integer> read(String text) {
        SortedSet<Integer> indexes = new TreeSet<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                String[] ends = part.strip().split("-", 2);
                int first = Integer.parseInt(ends[0]);
                int last = ends.length == 1 ? first : Integer.parseInt(ends[1]);
                for (int index = first; index <= last; index++) {
                    indexes.add(index);
                }
            }
        }
        return indexes;
    }
}
