package dev.supercargo.planner.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.planner.forecasts.ForecastPoint.Bounds;
import dev.supercargo.planning.demand.Project;
import dev.supercargo.quantities.Probability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownDemandTest {

    private static final ForecastPoint POINT = new ForecastPoint(
            Instant.parse("2026-12-01T10:00:00Z"),
            10,
            List.of(new Bounds(50, 8, 12), new Bounds(80, 6, 14), new Bounds(95, 4, 16)));

    @Test
    void whatComesForCertainMovesTheWholeDistribution() {
        ForecastPoint with = with(1, LocalDate.of(2026, 12, 1));

        assertThat(with.median()).isCloseTo(18, within(0.2));
        assertThat(with.intervals().get(1).lower()).isCloseTo(14, within(0.2));
        assertThat(with.intervals().get(1).upper()).isCloseTo(22, within(0.2));
    }

    @Test
    void whatMayComeRaisesTheUpperEndFirst() {
        ForecastPoint with = with(0.3, LocalDate.of(2026, 12, 1));

        assertThat(with.median()).isBetween(10.0, 13.0);
        assertThat(with.intervals().get(1).upper()).isGreaterThan(17);
        assertThat(with.intervals().get(2).lower()).isCloseTo(4, within(0.6));
    }

    @Test
    void anHourBeforeItBeginsStays() {
        assertThat(with(1, LocalDate.of(2026, 12, 2))).isEqualTo(POINT);
    }

    private static ForecastPoint with(double probability, LocalDate from) {
        Project project = new Project("llama", 8, from, from.plusDays(30), new Probability(probability), 0);
        return new KnownDemand(List.of(project)).onTopOf(List.of(POINT)).getFirst();
    }
}
