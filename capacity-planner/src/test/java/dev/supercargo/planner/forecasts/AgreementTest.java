package dev.supercargo.planner.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void partsAddUpToTotalsAndIntervalsMoveWithTheirMedian() {
        List<ForecastView> agreed = Agreement.of(List.of(
                forecast("*", "*", START, 36, 4),
                forecast("a", "h100", START, 10, 4),
                forecast("b", "h100", START, 20, 4),
                forecast("*", "h100", START, 36, 4)));

        assertThat(median(agreed.get(1)) + median(agreed.get(2))).isCloseTo(median(agreed.get(0)), within(0.001));
        assertThat(median(agreed.get(3))).isEqualTo(median(agreed.get(0)));
        assertThat(median(agreed.get(1))).isBetween(10.0, 16.0);
        ForecastPoint moved = agreed.get(1).points().getFirst();
        assertThat(moved.intervals().getFirst().upper() - moved.median()).isCloseTo(2, within(0.001));
        assertThat(agreed.get(1).caveats()).last().isEqualTo("Brought into agreement: the parts add up to the sums.");
    }

    @Test
    void whatHasNoForecastForTheseHoursStaysAsItIs() {
        ForecastView old = forecast("a", "v100", START.minus(Duration.ofDays(400)), 7, 1);

        List<ForecastView> agreed =
                Agreement.of(List.of(forecast("*", "*", START, 12, 4), forecast("a", "h100", START, 10, 4), old));

        assertThat(agreed.get(2)).isSameAs(old);
        assertThat(agreed.get(0).caveats()).last().asString().endsWith("1 have none.");
        assertThat(median(agreed.get(0))).isEqualTo(median(agreed.get(1)));
    }

    @Test
    void withoutATotalThereIsNothingToAgreeOn() {
        List<ForecastView> alone = List.of(forecast("a", "h100", START, 10, 4));

        assertThat(Agreement.of(alone)).isEqualTo(alone);
        assertThat(Agreement.of(List.of())).isEmpty();
    }

    private static double median(ForecastView view) {
        return view.points().getLast().median();
    }

    private static ForecastView forecast(String team, String type, Instant start, double median, double width) {
        List<ForecastPoint> points = IntStream.range(0, 3)
                .mapToObj(hour -> new ForecastPoint(
                        start.plus(Duration.ofHours(hour)),
                        median,
                        List.of(new ForecastPoint.Bounds(80, median - width / 2, median + width / 2))))
                .toList();
        return new ForecastView(
                "forecast",
                team,
                type,
                1,
                start,
                100,
                6,
                "",
                "naive",
                List.of(),
                List.of(),
                1,
                3,
                List.of(),
                null,
                "",
                points);
    }
}
