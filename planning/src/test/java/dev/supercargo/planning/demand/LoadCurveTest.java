package dev.supercargo.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Probability;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LoadCurveTest {

    private static final YearMonth JANUARY = YearMonth.of(2027, 1);

    @Test
    void keepsTheMeanWhenManyHoursBecomeFewSteps() {
        SplittableRandom random = new SplittableRandom(1);
        double[] hours = random.doubles(7300, 0, 50).map(x -> x * x).toArray();

        LoadCurve curve = LoadCurve.ofHours(hours);

        assertThat(curve.steps()).isLessThan(200);
        assertThat(curve.mean()).isCloseTo(Arrays.stream(hours).average().orElseThrow(), within(1e-6));
        for (int step = 1; step < curve.steps(); step++) {
            assertThat(curve.level(step)).isGreaterThanOrEqualTo(curve.level(step - 1));
        }
    }

    @Test
    void readsQuantilesAndTheHoursAboveALevel() {
        LoadCurve curve = LoadCurve.ofHours(4, 1, 3, 2);

        assertThat(curve.quantile(0.5)).isEqualTo(2);
        assertThat(curve.quantile(0.51)).isEqualTo(3);
        assertThat(curve.quantile(1)).isEqualTo(4);
        assertThat(curve.shareAbove(2)).isEqualTo(0.5);
    }

    @Test
    void refusesNegativeDemandAndNoDemandAtAll() {
        assertThatThrownBy(() -> LoadCurve.ofHours(3, -1)).hasMessageContaining("0 or more");
        assertThatThrownBy(LoadCurve::ofHours).hasMessageContaining("hours");
        assertThatThrownBy(() -> LoadCurve.ofHours(1, Double.NaN)).hasMessageContaining("0 or more");
    }

    @Test
    void aProjectThatMayComeAddsItsPartOnlyWhileItRuns() {
        Outlook outlook = new Outlook(
                new Horizon(JANUARY, new Months(3)),
                List.of(LoadCurve.ofHours(10), LoadCurve.ofHours(10), LoadCurve.ofHours(10)));
        Project project =
                new Project("llama", 8, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 1), new Probability(0.25), 0);

        Outlook with = outlook.with(project);

        assertThat(with.curves().get(0)).isEqualTo(LoadCurve.ofHours(10));
        assertThat(with.curves().get(1).mean()).isCloseTo(12, within(1e-9));
        assertThat(with.curves().get(1).shareAbove(10)).isCloseTo(0.25, within(0.01));
        assertThat(with.curves().get(2)).isEqualTo(LoadCurve.ofHours(10));
    }

    @Test
    void aProjectGrowsAndCountsForTheDaysOfAMonthOnWhichItRuns() {
        Outlook outlook =
                new Outlook(new Horizon(JANUARY, new Months(14)), Collections.nCopies(14, LoadCurve.ofHours(10)));
        Project project =
                new Project("growing", 8, LocalDate.of(2027, 1, 16), LocalDate.of(2028, 2, 1), new Probability(1), 1);

        List<LoadCurve> curves = outlook.with(project).curves();

        assertThat(curves.getFirst().shareAbove(10)).isCloseTo(16 / 31.0, within(0.01));
        assertThat(curves.get(12).mean()).isCloseTo(26, within(0.1));
        assertThat(curves.get(13)).isEqualTo(LoadCurve.ofHours(10));
    }

    @Test
    void growthCompoundsOverTheMonths() {
        Outlook outlook =
                new Outlook(new Horizon(JANUARY, new Months(12)), Collections.nCopies(12, LoadCurve.ofHours(10)));

        assertThat(outlook.growing(0.5).curves().getLast().mean()).isCloseTo(15, within(1e-9));
    }
}
