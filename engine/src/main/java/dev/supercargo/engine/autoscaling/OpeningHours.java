package dev.supercargo.engine.autoscaling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weekly window, such as business hours or a night for training.
 *
 * @param days on which it begins
 * @param from begins, inclusive
 * @param to ends, exclusive; on the next day if it is not after {@code from}
 * @param zone of the clock on the wall
 */
public record OpeningHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {

    private static final Pattern TEXT =
            Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)", Pattern.CASE_INSENSITIVE);

    public OpeningHours {
        days = Set.copyOf(days);
    }

    /**
     * Reads {@code MON-FRI 08:00-18:00} or {@code SAT 20:00-06:00}.
     *
     * @throws IllegalArgumentException with advice
     */
    public static OpeningHours parse(String text, ZoneId zone) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw notHours(text);
        }
        DayOfWeek first = day(matcher.group(1), text);
        DayOfWeek last = matcher.group(2) == null ? first : day(matcher.group(2), text);
        Set<DayOfWeek> days = EnumSet.of(first);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        try {
            return new OpeningHours(days, LocalTime.parse(matcher.group(3)), LocalTime.parse(matcher.group(4)), zone);
        } catch (DateTimeParseException e) {
            throw notHours(text);
        }
    }

    private static DayOfWeek day(String name, String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        throw notHours(text);
    }

    private static IllegalArgumentException notHours(String text) {
        return new IllegalArgumentException("opening hours must look like 'MON-FRI 08:00-18:00', but are '" + text
                + "'. Maybe name each day by three" + " letters and each time by hh:mm.");
    }

    public boolean contains(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        boolean overnight = !to.isAfter(from);
        LocalTime time = local.toLocalTime();
        if (overnight) {
            return !time.isBefore(from) && days.contains(local.getDayOfWeek())
                    || time.isBefore(to) && days.contains(local.getDayOfWeek().minus(1));
        }
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
    }

    @Override
    public String toString() {
        String names = days.stream()
                .sorted()
                .map(day ->
                        day.name().substring(0, 1) + day.name().substring(1, 3).toLowerCase(Locale.ROOT))
                .collect(java.util.stream.Collectors.joining(","));
        return names + " " + from + "-" + to + " " + zone;
    }
}
