package dev.supercargo.planner.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.planner.forecasts.ForecastPoint.Bounds;
import dev.supercargo.planner.jobs.KnownJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningDemandTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void aJobSurvivesByItsPredictedTails() {
        KnownJob fresh = job(Duration.ZERO);

        assertThat(fresh.survives(Duration.ofHours(10))).isCloseTo(0.5, within(1e-9));
        assertThat(fresh.survives(Duration.ofHours(5))).isCloseTo(0.9, within(1e-9));
        assertThat(fresh.survives(Duration.ofHours(20))).isCloseTo(0.1, within(1e-9));
        assertThat(fresh.survives(Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void theLongerAJobHasRunBeyondItsMedianTheLongerItStillTakes() {
        double late = job(Duration.ofHours(30)).survives(Duration.ofHours(5));
        double later = job(Duration.ofHours(60)).survives(Duration.ofHours(5));

        assertThat(late).isBetween(0.5, 0.7);
        assertThat(later).isGreaterThan(late);
    }

    @Test
    void noHourWantsLessThanWhatRunsAndGoesOn() {
        List<KnownJob> jobs = Collections.nCopies(100, job(Duration.ZERO));

        ForecastPoint raised =
                new RunningDemand(jobs, NOW).atLeast(List.of(point(1, 50))).getFirst();

        assertThat(raised.median()).isCloseTo(800, within(5.0));
        assertThat(raised.intervals().getFirst().lower()).isBetween(780.0, raised.median());
        assertThat(raised.intervals().getFirst().upper()).isBetween(raised.median(), 800.0);
    }

    @Test
    void aForecastAboveThatStaysAndSoDoesTheDayAfterTomorrow() {
        List<KnownJob> jobs = List.of(job(Duration.ZERO));
        List<ForecastPoint> points = List.of(point(1, 5000), point(48, 0));

        assertThat(new RunningDemand(jobs, NOW).atLeast(points)).isEqualTo(points);
    }

    @Test
    void tailsThatDoNotDifferAreRefused() {
        assertThatThrownBy(() ->
                        new KnownJob(8, Duration.ZERO, Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1)))
                .hasMessageContaining("tails that differ");
    }

    private static KnownJob job(Duration age) {
        return new KnownJob(8, age, Duration.ofHours(10), Duration.ofHours(5), Duration.ofHours(20));
    }

    private static ForecastPoint point(int hours, double level) {
        return new ForecastPoint(
                NOW.plus(Duration.ofHours(hours)), level, List.of(new Bounds(80, level * 0.9, level * 1.1)));
    }
}
