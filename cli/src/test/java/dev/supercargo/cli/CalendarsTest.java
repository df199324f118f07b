package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of calendars. */
class CalendarsTest {

    private static final String CALENDAR = """
            {"team":"vision","zone":"Europe/Berlin","freeDays":["saturday","sunday"],
             "specialDays":[{"date":"2026-12-25","name":"Christmas Day","kind":"free"},
                            {"date":"2027-01-01","name":"New Year","kind":"free"}],
             "changedBy":"ada","changedAt":"2026-11-26T10:00:00Z"}""";

    private final APlatform platform = new APlatform();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void setsAndListsCalendars() throws IOException {
        platform.answering("PUT /api/v1/calendars/vision", CALENDAR)
                .answering("GET /api/v1/calendars", "{\"items\":[" + CALENDAR + "]}");
        Path file = Files.writeString(directory.resolve("calendar.yaml"), "zone: Europe/Berlin\n");

        Run set = Run.of(platform.url(), "calendars", "set", "vision", file.toString());
        Run listed = Run.of(platform.url(), "calendars");

        assertThat(set.code()).isZero();
        assertThat(set.out()).contains("vision", "Europe/Berlin", "saturday, sunday", "2026-12-25", "2027-01-01");
        assertThat(listed.out()).isEqualTo(set.out());
    }

    @Test
    void saysWhatToDoWithoutAny() {
        platform.answering("GET /api/v1/calendars", "{\"items\":[]}");

        assertThat(Run.of(platform.url(), "calendars").out()).contains("Maybe give one");
    }

    @Test
    void aMissingFileIsNamed() {
        Run run = Run.of(platform.url(), "calendars", "set", "vision", "no-such-calendar.yaml");

        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("no-such-calendar.yaml: there is no such file.");
    }
}
