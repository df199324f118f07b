package dev.supercargo.forecasting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeSeriesTest {

    private static final Instant START = Instant.parse("2026-03-02T05:00:00Z");

    @Test
    void knowsWhenItsValuesHold() {
        TimeSeries series = TimeSeries.hourly(START, 1, 2, 3);

        assertThat(series.timeAt(2)).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
        assertThat(series.end()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(series.following(4)).isEqualTo(TimeSeries.hourly(series.end(), 4));
        assertThat(series.recent(2)).isEqualTo(TimeSeries.hourly(START.plusSeconds(3600), 2, 3));
        assertThat(series.recent(9)).isEqualTo(series);
        assertThat(series.first(1)).isEqualTo(TimeSeries.hourly(START, 1));
    }

    @Test
    void cannotBeChangedFromOutside() {
        double[] values = {1, 2};
        TimeSeries series = TimeSeries.hourly(START, values);
        values[0] = 9;
        series.values()[1] = 9;

        assertThat(series.values()).containsExactly(1, 2);
    }

    @Test
    void refusesGapsAndOddStarts() {
        assertThatThrownBy(() -> TimeSeries.hourly(START, 1, Double.NaN))
                .hasMessageContaining("value 1 of the series must be finite")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> TimeSeries.hourly(START.plusSeconds(60), 1)).hasMessageContaining("05:01:00Z");
        assertThatThrownBy(() -> TimeSeries.hourly(START, 1).first(2)).hasMessageContaining("first 2 of 1");
        assertThatThrownBy(() -> TimeSeries.hourly(START).latest()).hasMessageContaining("empty");
    }
}
