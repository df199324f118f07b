package dev.supercargo.cli.machine;

import dev.supercargo.quantities.Measured;

/** Text that drivers and firmware tell; it is shown to people, so it is made harmless first. */
final class Told {

    private static final int LENGTH_MAX = 80;

    private Told() {}

    /** One line of at most 80 characters without control characters. */
    static String harmless(String text) {
        String line =
                text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LENGTH_MAX
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LENGTH_MAX));
    }

    /** Unknown if firmware has nothing to say, in whatever words it says so. */
    static Measured<String> fact(String text, String what) {
        String line = harmless(text);
        boolean empty = line.isEmpty()
                || line.matches("(?i)unknown|n/a|none|not specified|default string|to be filled by o\\.e\\.m\\.");
        return empty ? Measured.unknown(what + " is not told") : Measured.known(line);
    }

    /** A number between the limits; unknown for everything else. */
    static Measured<Double> number(String text, double least, double most, String what) {
        String cell = text.strip();
        if (!cell.matches("-?\\d{1,18}(\\.\\d{1,9})?")) {
            return Measured.unknown(what + " is not told");
        }
        double value = Double.parseDouble(cell);
        return value >= least && value <= most
                ? Measured.known(value)
                : Measured.unknown(what + " is said to be " + cell + ", which cannot be");
    }
}
