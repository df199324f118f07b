package dev.supercargo.chassis.document;

import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads single values as people write them. Every refusal says what was expected, with an example. */
public final class Values {

    private static final Pattern DURATION_PART = Pattern.compile("(\\d+(?:\\.\\d+)?)([dhms])");
    private static final Pattern DURATION = Pattern.compile("(?:\\d+(?:\\.\\d+)?[dhms])+");
    private static final Pattern SIZE =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([KMGTP]i?B?)?\\+?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("(\\d+(?:\\.\\d+)?(?:[eE]\\d+)?)\\s*([KMBT]?)");
    private static final Pattern MONEY = Pattern.compile("\\$?\\s*(-?\\d+(?:\\.\\d+)?)\\s*([A-Za-z]{3})?");
    private static final Map<String, Long> SECONDS = Map.of("d", 86_400L, "h", 3_600L, "m", 60L, "s", 1L);
    private static final Map<String, Long> MULTIPLES =
            Map.of("", 1L, "K", 1_000L, "M", 1_000_000L, "B", 1_000_000_000L, "T", 1_000_000_000_000L);

    private Values() {}

    public static int positiveInteger(String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refused("a whole number of 1 or more such as 8", text, e);
        }
        throw refused("a whole number of 1 or more such as 8", text, null);
    }

    /** A whole number of 0 or more. */
    public static int natural(String text) {
        return text.equals("0") ? 0 : positiveInteger(text);
    }

    /** Whole number with {@code K M B T}, for tokens and samples. */
    public static long count(String text) {
        Matcher matcher = COUNT.matcher(text.replace("_", "").replace(",", ""));
        if (!matcher.matches()) {
            throw refused("a count such as 1281167 or 300B", text, null);
        }
        BigDecimal value =
                new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(MULTIPLES.get(matcher.group(2))));
        if (value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw refused("a count of 1 or more such as 1281167 or 300B", text, null);
        }
        return value.longValue();
    }

    public static Duration duration(String text) {
        if (text.startsWith("PT") || text.startsWith("P")) {
            try {
                return positive(Duration.parse(text), text);
            } catch (DateTimeParseException e) {
                throw refused("a duration such as 24h, 1h30m or PT24H", text, e);
            }
        }
        if (!DURATION.matcher(text).matches()) {
            throw refused("a duration with its unit such as 24h, 1h30m or 2d", text, null);
        }
        BigDecimal seconds = DURATION_PART
                .matcher(text)
                .results()
                .map(part -> new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(SECONDS.get(part.group(2)))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return positive(Duration.ofMillis(seconds.movePointRight(3).longValue()), text);
    }

    /** An instant, or a duration counted from {@code from}. */
    public static Instant instant(String text, Instant from) {
        if (text.contains("T") && text.contains("-") && !text.startsWith("P")) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw refused("an instant such as 2026-12-01T08:00:00Z or a duration from now such as 24h", text, e);
            }
        }
        return from.plus(duration(text));
    }

    public static Money money(String text) {
        Matcher matcher = MONEY.matcher(text);
        if (!matcher.matches() || (matcher.group(2) != null && !matcher.group(2).equalsIgnoreCase("USD"))) {
            throw refused("an amount in US dollars such as 120 or '120 USD'", text, null);
        }
        Money amount = Money.usd(matcher.group(1));
        if (!amount.isPositive()) {
            throw refused("an amount above 0 such as '120 USD'", text, null);
        }
        return amount;
    }

    /** A size; a bare number is GiB, as in SkyPilot. A trailing plus ("or more") is how minima are read anyway. */
    public static Memory memory(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw refused("a size such as 64GiB, 150GB or 32+", text, null);
        }
        double value = Double.parseDouble(matcher.group(1));
        String unit = matcher.group(2) == null
                ? "GI"
                : matcher.group(2).toUpperCase(Locale.ROOT).replace("B", "");
        int power = "KMGTP".indexOf(unit.charAt(0)) + 1;
        return Memory.ofBytes(value * Math.pow(unit.endsWith("I") ? 1024 : 1000, power));
    }

    /** A minimum such as {@code 4} or {@code 4+}. */
    public static int minimum(String text) {
        return positiveInteger(text.endsWith("+") ? text.substring(0, text.length() - 1) : text);
    }

    public static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("true or false", text, null);
        };
    }

    /** An enum constant, written in lower case with underscores or dashes. */
    public static <E extends Enum<E>> E constant(Class<E> type, String text) {
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> refused(
                        "one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")),
                        text,
                        null));
    }

    private static Duration positive(Duration duration, String text) {
        if (duration.isZero() || duration.isNegative()) {
            throw refused("a duration above 0 such as 24h", text, null);
        }
        return duration;
    }

    private static IllegalArgumentException refused(String expected, String text, Throwable cause) {
        return new IllegalArgumentException("expected " + expected + ", but found '" + text + "'.", cause);
    }
}
