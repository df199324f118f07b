package dev.supercargo.hardware.search;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import java.util.Locale;

/** Criteria as people read them. */
final class Phrases {

    private Phrases() {}

    static String range(String name, Figure figure, Range range) {
        return name + bound(" at least ", range.least(), figure) + bound(" at most ", range.most(), figure);
    }

    static String performance(Range range) {
        return "performance" + tera(" at least ", range.least()) + tera(" at most ", range.most());
    }

    private static String bound(String words, Measured<Double> bound, Figure figure) {
        if (!(bound instanceof Known<Double>(Double value))) {
            return "";
        }
        return words
                + switch (figure) {
                    case MEMORY -> number(value / (1L << 30)) + " GiB";
                    case BANDWIDTH -> number(value / 1e9) + " GB/s";
                    case POWER -> number(value) + " W";
                    case PRICE -> number(value) + " USD";
                    case LAUNCHED -> (int) ((value - 1) / 12) + "-" + month(value);
                };
    }

    private static String month(double months) {
        return String.format(Locale.ROOT, "%02d", (int) ((months - 1) % 12) + 1);
    }

    private static String tera(String words, Measured<Double> bound) {
        return bound instanceof Known<Double>(Double value) ? words + number(value / 1e12) + " TFLOP/s" : "";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
