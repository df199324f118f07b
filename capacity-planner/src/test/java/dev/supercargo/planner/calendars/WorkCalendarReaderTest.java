package dev.supercargo.planner.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.forecasting.calendar.DayKind;
import dev.supercargo.forecasting.calendar.SpecialDay;
import dev.supercargo.forecasting.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarReaderTest {

    private final WorkCalendarReader reader = new WorkCalendarReader();

    @Test
    void readsZoneFreeDaysAndSpecialDays() {
        WorkCalendar calendar = reader.read("""
                zone: Asia/Dubai
                free_days: [saturday, Sunday]
                special_days:
                  - {date: 2026-12-02, name: National Day}
                  - {date: 2026-11-28, name: Make-up day, kind: working}
                """);

        assertThat(calendar)
                .isEqualTo(new WorkCalendar(
                        ZoneId.of("Asia/Dubai"),
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        List.of(
                                new SpecialDay(LocalDate.of(2026, 12, 2), "National Day", DayKind.FREE),
                                new SpecialDay(LocalDate.of(2026, 11, 28), "Make-up day", DayKind.WORKING))));
    }

    @Test
    void theWeekendIsFreeUnlessTheDocumentSaysOtherwise() {
        assertThat(reader.read("zone: UTC").freeDays()).containsOnly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(reader.read("{\"zone\": \"UTC\", \"free_days\": []}").freeDays())
                .isEmpty();
    }

    @Test
    void everyMistakeIsToldWithItsLine() {
        assertThat(complaints("""
                        zone: Mars/Olympus
                        free_days: [sonnabend]
                        special_days:
                          - {date: 25.12.2026, name: Christmas Day}
                          - {date: 2026-12-26}
                          - {date: 2026-12-27, name: One, kind: half}
                          - {date: 2026-12-28, name: Two}
                          - {date: 2026-12-28, name: Three}
                        weekend: yes
                        """))
                .extracting(issue -> issue.line() + " " + issue.path())
                .containsExactly(
                        "1 zone",
                        "2 free_days[0]",
                        "4 special_days[0].date",
                        "5 special_days[1].name",
                        "6 special_days[2].kind",
                        "8 special_days[4].date",
                        "9 weekend");
        assertThat(complaints("special_days: []")).extracting(Issue::path).containsExactly("zone");
    }

    @Test
    void aCalendarHasAtMostFiveHundredSpecialDays() {
        StringBuilder days = new StringBuilder("zone: UTC\nspecial_days:\n");
        for (int i = 0; i < 501; i++) {
            days.append("- {date: ")
                    .append(LocalDate.of(2026, 1, 1).plusDays(i))
                    .append(", name: Day}\n");
        }

        assertThat(complaints(days.toString())).extracting(Issue::code).containsExactly("TOO_MANY");
    }

    private List<Issue> complaints(String document) {
        return catchThrowableOfType(Problem.class, () -> reader.read(document)).issues();
    }
}
