package dev.supercargo.forecasting.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.forecasting.series.TimeSeries;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutOfSampleErrorsTest {

    private static final TimeSeries HUNDRED =
            TimeSeries.hourly(Instant.parse("2026-03-02T00:00:00Z"), 100, 100, 100, 100);

    @Test
    void boundsAreTheRaisedQuantilesOfTheErrors() {
        OutOfSampleErrors errors = OutOfSampleErrors.of(
                IntStream.rangeClosed(-49, 50).mapToObj(e -> new double[] {e}).toList());

        Band eighty = errors.around(HUNDRED.first(1)).get(Level.EIGHTY.ordinal());

        // 0.9 raised by 1/100 is 0.909: the 91st of 100 errors from either end.
        assertThat(eighty.lower().at(0)).isEqualTo(100 - 40);
        assertThat(eighty.upper().at(0)).isEqualTo(100 + 41);
    }

    @Test
    void aSkewedErrorGivesASkewedInterval() {
        OutOfSampleErrors errors = OutOfSampleErrors.of(IntStream.range(0, 50)
                .mapToObj(i -> new double[] {i % 5 == 0 ? 30 : 0})
                .toList());

        Band eighty = errors.around(HUNDRED.first(1)).get(Level.EIGHTY.ordinal());

        assertThat(eighty.lower().at(0)).isEqualTo(100);
        assertThat(eighty.upper().at(0)).isEqualTo(130);
    }

    @Test
    void fewOriginsCannotVouchForATailSoStudentDoes() {
        OutOfSampleErrors errors = OutOfSampleErrors.of(List.of(new double[] {-1}, new double[] {1}, new double[] {1}));

        Band band = errors.around(HUNDRED.first(1)).get(Level.NINETY_FIVE.ordinal());

        // t(0.975, 3) = 3.182 times the root mean square 1, times sqrt(4/3).
        assertThat(band.upper().at(0)).isCloseTo(100 + 3.67, within(0.2));
    }

    @Test
    void beyondWhatWasTriedTheWidthGrowsAsARandomWalk() {
        OutOfSampleErrors errors =
                OutOfSampleErrors.of(List.of(new double[] {-2}, new double[] {2}, new double[] {-2}, new double[] {2}));

        Band fifty = errors.around(HUNDRED).getFirst();

        assertThat(fifty.upper().at(3) - 100).isEqualTo(2 * (fifty.upper().at(0) - 100));
    }

    @Test
    void anOriginIsJudgedByTheOthers() {
        OutOfSampleErrors errors =
                OutOfSampleErrors.of(List.of(new double[] {50}, new double[] {1}, new double[] {1}, new double[] {1}));

        Band fifty = errors.without(0).around(HUNDRED.first(1)).getFirst();

        assertThat(fifty.upper().at(0)).isEqualTo(101);
    }

    @Test
    void oneOriginIsNotEnough() {
        assertThatThrownBy(() -> OutOfSampleErrors.of(List.of(new double[] {1, 2})))
                .hasMessageContaining("history is too short");
    }

    @Test
    void studentMatchesItsTable() {
        assertThat(StudentT.quantile(0.975, 10)).isCloseTo(2.228, within(0.005));
        assertThat(StudentT.quantile(0.9, 5)).isCloseTo(1.476, within(0.005));
        assertThat(StudentT.quantile(0.75, 1000)).isCloseTo(0.675, within(0.005));
    }
}
