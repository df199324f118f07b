package dev.supercargo.forecasting.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.forecasting.Forecast;
import dev.supercargo.forecasting.Forecasting;
import dev.supercargo.forecasting.series.TimeSeries;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarAdjustmentTest {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final LocalDate WEDNESDAY_IN_WEEK_FIVE = LocalDate.of(2026, 4, 1);
    private static final LocalDate FRIDAY_AHEAD = LocalDate.of(2026, 4, 17);
    private static final LocalDate SATURDAY_AHEAD = LocalDate.of(2026, 4, 18);

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Test
    void aHolidayAheadIsForecastAsAFreeDay() {
        WorkCalendar calendar = weekdays(holiday(FRIDAY_AHEAD));
        Forecast forecast = forecast(demand(45, calendar), calendar);

        // The history ends with Wednesday; Friday noon is 36 hours ahead, Thursday noon 12.
        assertThat(forecast.point().at(12)).isCloseTo(20, within(3.0));
        assertThat(forecast.point().at(36)).isCloseTo(5, within(2.0));
        assertThat(forecast.explanation().reason())
                .contains("In 6 weeks demand on free days was 2")
                .contains("Ahead: 2026-04-17 (Holiday) as a free day (× 0.2");
    }

    @Test
    void aHolidayOfThePastDoesNotReturnAWeekLater() {
        WorkCalendar calendar = weekdays(holiday(WEDNESDAY_IN_WEEK_FIVE));
        TimeSeries history = demand(30 + 7, calendar);

        TimeSeries regular = CalendarAdjustment.of(calendar, history, 24).regular();

        int noon = 30 * 24 + 12;
        assertThat(history.at(noon)).isLessThan(7);
        assertThat(regular.at(noon)).isCloseTo(20, within(4.0));
        assertThat(regular.at(noon - 24)).isEqualTo(history.at(noon - 24));
    }

    @Test
    void aWorkingSaturdayIsForecastAsAWorkingDay() {
        WorkCalendar calendar = weekdays(new SpecialDay(SATURDAY_AHEAD, "Make-up day", DayKind.WORKING));
        CalendarAdjustment adjustment = CalendarAdjustment.of(calendar, demand(46, calendar), 72);

        assertThat(adjustment.ahead().get(12)).isEqualTo(1);
        assertThat(adjustment.ahead().get(36)).isBetween(3.0, 5.0);
    }

    @Test
    void whatHolidaysWereLikeMovesWhatTheyWillBeLike() {
        WorkCalendar calendar = weekdays(holiday(WEDNESDAY_IN_WEEK_FIVE), holiday(FRIDAY_AHEAD));
        TimeSeries likeSundays = demand(45, calendar);
        TimeSeries likeWorkingDays = demand(45, weekdays());

        assertThat(factorAt(36, calendar, likeWorkingDays)).isGreaterThan(1.5 * factorAt(36, calendar, likeSundays));
    }

    @Test
    void dayIsWhatTheZoneSays() {
        WorkCalendar calendar = new WorkCalendar(ZoneId.of("Asia/Tokyo"), WEEKEND, List.of(holiday(FRIDAY_AHEAD)));

        List<Double> ahead =
                CalendarAdjustment.of(calendar, demand(45, weekdays()), 48).ahead();

        // Friday begins in Tokyo at 15:00 UTC on Thursday, the first day ahead.
        assertThat(ahead.get(14)).isEqualTo(1);
        assertThat(ahead.get(15)).isLessThan(0.7);
        assertThat(ahead.get(38)).isLessThan(0.7);
        assertThat(ahead.get(39)).isEqualTo(1);
    }

    @Test
    void whereFreeDaysAreLikeOthersNothingChanges() {
        Random noise = new Random(3);
        TimeSeries history = TimeSeries.hourly(
                START,
                IntStream.range(0, 45 * 24)
                        .mapToDouble(t -> 20 + 4 * noise.nextDouble())
                        .toArray());
        WorkCalendar calendar = weekdays(holiday(FRIDAY_AHEAD));

        CalendarAdjustment adjustment = CalendarAdjustment.of(calendar, history, 48);

        assertThat(adjustment.regular()).isEqualTo(history);
        assertThat(adjustment.ahead()).containsOnly(1.0);
        assertThat(adjustment.use().text())
                .isEqualTo("In 6 weeks free days hardly differed from working days, so special days change nothing.");
        assertThat(forecast(history, calendar).point())
                .isEqualTo(((Forecast) Forecasting.hourly().forecast(history, 72)).point());
    }

    @Test
    void aShortHistoryOrACalendarWithoutSpecialDaysIsLeftAside() {
        WorkCalendar calendar = weekdays(holiday(LocalDate.of(2026, 3, 13)));

        assertThat(CalendarAdjustment.of(calendar, demand(10, calendar), 48)
                        .use()
                        .text())
                .isEqualTo("Whether free days matter needs 3 weeks with working and free days, but there are 1.");
        assertThat(CalendarAdjustment.of(weekdays(), demand(45, calendar), 48).use())
                .isInstanceOf(CalendarUse.LeftAside.class);
        assertThat(CalendarAdjustment.of(WorkCalendar.NONE, TimeSeries.hourly(START), 1)
                        .regular()
                        .length())
                .isZero();
    }

    @Test
    void teamsThatStopOnFreeDaysAreForecastFinitely() {
        WorkCalendar calendar = weekdays(holiday(WEDNESDAY_IN_WEEK_FIVE), holiday(FRIDAY_AHEAD));
        TimeSeries history = TimeSeries.hourly(
                START,
                IntStream.range(0, 45 * 24)
                        .mapToDouble(t -> isFree(calendar, t) ? 0 : 8)
                        .toArray());

        Forecast forecast = forecast(history, calendar);

        assertThat(forecast.point().at(12)).isEqualTo(8);
        assertThat(forecast.point().at(36)).isLessThan(1);
    }

    @Test
    void aDateStandsOnceInACalendar() {
        assertThatThrownBy(() -> weekdays(holiday(FRIDAY_AHEAD), holiday(FRIDAY_AHEAD)))
                .hasMessage("the special day 2026-04-17 (Holiday) stands twice in its calendar.");
        assertThatThrownBy(() -> new SpecialDay(FRIDAY_AHEAD, " ", DayKind.FREE))
                .hasMessageContaining("needs a name");
    }

    private static double factorAt(int step, WorkCalendar calendar, TimeSeries history) {
        return CalendarAdjustment.of(calendar, history, step + 1).ahead().get(step);
    }

    private static Forecast forecast(TimeSeries history, WorkCalendar calendar) {
        return (Forecast) Forecasting.hourly().forecast(history, 72, calendar);
    }

    /** About 20 on working days, about 5 on free days, from Monday on. */
    private static TimeSeries demand(int days, WorkCalendar calendar) {
        Random noise = new Random(1);
        return TimeSeries.hourly(
                START,
                IntStream.range(0, days * 24)
                        .mapToDouble(t -> (isFree(calendar, t) ? 5 : 20) + 2 * noise.nextDouble() - 1)
                        .toArray());
    }

    private static boolean isFree(WorkCalendar calendar, int hour) {
        LocalDate date = calendar.date(START.plusSeconds(3600L * hour));
        return calendar.exception(date).map(SpecialDay::kind).orElse(calendar.usualKind(date)) == DayKind.FREE;
    }

    private static SpecialDay holiday(LocalDate date) {
        return new SpecialDay(date, "Holiday", DayKind.FREE);
    }

    private static WorkCalendar weekdays(SpecialDay... specialDays) {
        return new WorkCalendar(ZoneOffset.UTC, WEEKEND, List.of(specialDays));
    }
}
