package dev.supercargo.chassis.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Advice for misspelt names. */
public final class Nearest {

    private static final int DISTANCE_MAX = 3;

    private Nearest() {}

    /** {@code " Maybe 'accelerators'."}, or the known names if none is near and they are few. */
    public static String advice(String wrong, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(wrong, name) <= Math.min(DISTANCE_MAX, Math.max(1, name.length() / 2)))
                .min(Comparator.<String>comparingInt(name -> distance(wrong, name))
                        .thenComparing(name -> name))
                .map(name -> " Maybe '" + name + "'.")
                .orElseGet(() -> known.size() > 40
                        ? ""
                        : " Known: " + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }

    /** Levenshtein distance, ignoring case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
