package dev.supercargo.cli.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Values as people read them. What is unknown is a dash. */
public final class Show {

    public static final String UNKNOWN = "-";

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);

    private Show() {}

    /** Dollars with cents; below ten cents with four digits, so that a small amount is not nothing. */
    public static String money(Optional<BigDecimal> amount) {
        return amount.map(Show::money).orElse(UNKNOWN);
    }

    public static String money(BigDecimal amount) {
        boolean small = amount.signum() != 0 && amount.abs().compareTo(CENT.movePointRight(1)) < 0;
        String digits = String.format(
                Locale.ROOT, small ? "%,.4f" : "%,.2f", amount.abs().setScale(small ? 4 : 2, RoundingMode.HALF_UP));
        return (amount.signum() < 0 ? "-$" : "$") + digits;
    }

    /** In UTC. */
    public static String instant(Optional<Instant> instant) {
        return instant.map(INSTANT::format).orElse(UNKNOWN);
    }

    /** Hours with the digits that matter: 0.25, 34.1, 120. */
    public static String hours(Duration duration) {
        BigDecimal hours = BigDecimal.valueOf(duration.toSeconds()).divide(SECONDS_OF_HOUR, 4, RoundingMode.HALF_UP);
        int digits = hours.compareTo(BigDecimal.TEN) < 0 ? 2 : hours.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0;
        return hours.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /** {@code 2d 3h}, {@code 3h 25m}, {@code 25m 10s}, {@code 12s}: the two largest units. */
    public static String duration(Duration duration) {
        long days = duration.toDays();
        int hours = duration.toHoursPart();
        int minutes = duration.toMinutesPart();
        if (days > 0) {
            return days + "d " + hours + "h";
        }
        if (hours > 0) {
            return hours + "h " + minutes + "m";
        }
        return minutes > 0 ? minutes + "m " + duration.toSecondsPart() + "s" : duration.toSeconds() + "s";
    }

    /** A share of 0..1 as whole percent; 100 only when it is all. */
    public static String percent(double share) {
        return (int) Math.floor(share * 100 + 1e-9) + "%";
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 job}, {@code 2 jobs}. */
    public static String counted(long number, String thing) {
        return count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** With at most two digits after the point. */
    public static String decimal(Optional<BigDecimal> number) {
        return number.map(known -> known.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .orElse(UNKNOWN);
    }

    /** Bytes in GiB. */
    public static String gibibytes(long bytes) {
        double gib = bytes / (double) (1L << 30);
        return gib == Math.rint(gib)
                ? String.format(Locale.ROOT, "%.0f GiB", gib)
                : String.format(Locale.ROOT, "%.1f GiB", gib);
    }

    /** {@code ON_DEMAND} as {@code on-demand}. */
    public static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
