package dev.supercargo.planner.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityGapTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void tellsHowMuchIsMissingAndFromWhenOn() {
        CapacityGap gap = CapacityGap.of("a100", 8, List.of(hour(0, 4, 7), hour(1, 7, 10), hour(2, 9.5, 12)));

        assertThat(gap.expectedGapHours()).isCloseTo(1.5, within(1e-9));
        assertThat(gap.upperGapHours()).isCloseTo(6, within(1e-9));
        assertThat(gap.possibleFrom()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(gap.likelyFrom()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(gap.highest().orElseThrow().hour()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void isNothingWhileDemandFitsIntoWhatIsOwned() {
        CapacityGap gap = CapacityGap.of("a100", 8, List.of(hour(0, 4, 8), hour(1, 7, 8)));

        assertThat(gap.expectedGapHours()).isZero();
        assertThat(gap.upperGapHours()).isZero();
        assertThat(gap.likelyFrom()).isNull();
        assertThat(gap.possibleFrom()).isNull();
        assertThat(gap.highest().orElseThrow().hour())
                .as("the first of equal ones")
                .isEqualTo(START);
    }

    private static GapHour hour(int index, double expected, double upper) {
        return GapHour.of(START.plus(Duration.ofHours(index)), expected, upper, 8);
    }
}
