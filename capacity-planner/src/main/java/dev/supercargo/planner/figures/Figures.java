package dev.supercargo.planner.figures;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads figures as people write them; every refusal says what was expected. */
public final class Figures {

    private static final Pattern MONEY = Pattern.compile("\\$?\\s*(\\d{1,12}(?:\\.\\d{1,9})?)\\s*(?:USD)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,9})?");

    private Figures() {}

    /** US dollars, 0 or more. */
    public static Money dollars(String text) {
        var matcher = MONEY.matcher(text.replace(",", ""));
        if (!matcher.matches()) {
            throw refused("an amount in US dollars such as 1500 or '1500 USD'", text);
        }
        return Money.usd(matcher.group(1));
    }

    public static HourlyRate perHour(String text) {
        return new HourlyRate(dollars(text));
    }

    /** Percent in 0..100 as a share. */
    public static Share percent(String text) {
        return new Share(number(0, 100, "percent").apply(text.replace("%", "").strip()) / 100);
    }

    /** @param least accepted, as {@code most} is */
    public static Function<String, Double> number(double least, double most, String unit) {
        return text -> {
            String expected = "a number of " + plain(least) + " to " + plain(most) + (unit.isEmpty() ? "" : " " + unit);
            if (!NUMBER.matcher(text).matches()) {
                throw refused(expected, text);
            }
            double value = Double.parseDouble(text);
            if (value < least || value > most) {
                throw refused(expected, text);
            }
            return value;
        };
    }

    /** @param least accepted, as {@code most} is */
    public static Function<String, Integer> whole(int least, int most, String unit) {
        return text -> {
            double value = number(least, most, unit).apply(text);
            if (value != Math.rint(value)) {
                throw refused("a whole number of " + least + " to " + most + " " + unit, text);
            }
            return (int) value;
        };
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static IllegalArgumentException refused(String expected, String text) {
        return new IllegalArgumentException("expected " + expected + ", but found '" + text + "'.");
    }
}
