package dev.supercargo.planner.calendars;

import dev.supercargo.chassis.document.Complaints;
import dev.supercargo.chassis.document.DocumentKind;
import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.YamlDocument;
import dev.supercargo.forecasting.calendar.DayKind;
import dev.supercargo.forecasting.calendar.SpecialDay;
import dev.supercargo.forecasting.calendar.WorkCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads calendars; every mistake is told with its field and line. Pure. */
@ApplicationScoped
class WorkCalendarReader {

    private static final DocumentKind KIND = new DocumentKind(
            "calendar",
            "YAML",
            "A calendar is a YAML mapping with keys such as 'zone:' and 'special_days:'.",
            64 * 1024,
            "Maybe leave out past years.");
    private static final Set<String> KEYS = Set.of("zone", "free_days", "special_days");
    private static final Set<String> DAY_KEYS = Set.of("date", "name", "kind");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int DAYS_MAX = 500;
    private static final int NAME_MAX = 100;

    /** @throws dev.supercargo.chassis.problem.Problem naming line and field of everything that is wrong */
    WorkCalendar read(String text) {
        KIND.requireSize(text);
        Complaints complaints = new Complaints(KIND);
        Fields root = new Fields("", YamlDocument.read(text, KIND), complaints);
        root.allow(KEYS, Set.of());
        if (!root.has("zone")) {
            root.complain("zone", "MISSING", "where do its days begin? Give a time zone such as Europe/Berlin.");
        }
        Optional<ZoneId> zone = root.value("zone", WorkCalendarReader::zone);
        Set<DayOfWeek> freeDays = root.has("free_days")
                ? Set.copyOf(root.values("free_days", word -> oneOf(DayOfWeek.class, word)))
                : WEEKEND;
        List<SpecialDay> days = specialDays(root);
        complaints.throwIfAny();
        return new WorkCalendar(zone.orElseThrow(), freeDays, days);
    }

    private static List<SpecialDay> specialDays(Fields root) {
        List<Fields> given = root.mappings("special_days");
        if (given.size() > DAYS_MAX) {
            root.complain(
                    "special_days",
                    "TOO_MANY",
                    "expected at most " + DAYS_MAX + ", but found " + given.size() + ". Maybe leave out past years.");
            return List.of();
        }
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        for (Fields fields : given) {
            specialDay(fields).ifPresent(day -> {
                if (dates.add(day.date())) {
                    days.add(day);
                } else {
                    fields.complain("date", "DUPLICATE", day.date() + " stands twice. Keep one.");
                }
            });
        }
        return days;
    }

    private static Optional<SpecialDay> specialDay(Fields fields) {
        fields.allow(DAY_KEYS, Set.of());
        for (String needed : List.of("date", "name")) {
            if (!fields.has(needed)) {
                fields.complain(needed, "MISSING", "every special day needs one.");
            }
        }
        Optional<LocalDate> date = fields.value("date", WorkCalendarReader::date);
        Optional<String> name = fields.value("name", WorkCalendarReader::name);
        DayKind kind = fields.value("kind", word -> oneOf(DayKind.class, word)).orElse(DayKind.FREE);
        return date.flatMap(known -> name.map(called -> new SpecialDay(known, called, kind)));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected a time zone such as Europe/Berlin or UTC, but found '" + text + "'.", e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a date such as 2026-12-25, but found '" + text + "'.", e);
        }
    }

    private static String name(String text) {
        if (text.isBlank() || text.length() > NAME_MAX) {
            throw new IllegalArgumentException(
                    "expected 1 to " + NAME_MAX + " characters, but found " + text.length() + ".");
        }
        return text;
    }

    private static <E extends Enum<E>> E oneOf(Class<E> words, String text) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(word -> word.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", but found '" + text + "'."));
    }
}
