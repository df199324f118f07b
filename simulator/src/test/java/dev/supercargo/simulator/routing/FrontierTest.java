package dev.supercargo.simulator.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.simulator.routing.Frontier.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static final Stand SLOW_AND_CHEAP = new Stand(1, 1, 0, 0);
    private static final Stand FAST_AND_DEAR = new Stand(3, 6, 0, 0);

    @Test
    void leavesOutWhatAMixOfOthersBeats() {
        Stand beaten = new Stand(2, 4, 0, 0);

        Frontier frontier = Frontier.of(List.of(beaten, FAST_AND_DEAR, SLOW_AND_CHEAP));

        assertThat(frontier.corners()).containsExactly(SLOW_AND_CHEAP, FAST_AND_DEAR);
        assertThat(frontier.isLoweredBy(beaten)).isFalse();
        assertThat(frontier.with(List.of(beaten))).isSameAs(frontier);
    }

    @Test
    void isLoweredByWhatIsCheaperThanAMixOrFasterThanAll() {
        Frontier frontier = Frontier.of(List.of(SLOW_AND_CHEAP, FAST_AND_DEAR));

        assertThat(frontier.isLoweredBy(new Stand(2, 3, 0, 0))).isTrue();
        assertThat(frontier.isLoweredBy(new Stand(4, 100, 0, 0))).isTrue();
    }

    @Test
    void isNeverAboveAnyPlaceAndRisesEverSteeper() {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 200; run++) {
            List<Stand> stands = new ArrayList<>();
            for (int place = 0; place < 6; place++) {
                stands.add(new Stand(0.5 + random.nextDouble(), 0.1 + random.nextDouble(), 0, 0));
            }

            Frontier frontier = Frontier.of(stands);

            assertThat(stands).noneMatch(frontier::isLoweredBy);
            double slope = 0;
            Stand last = Stand.NOWHERE;
            for (Stand corner : frontier.corners()) {
                assertThat(corner.slopeFrom(last)).isGreaterThanOrEqualTo(slope);
                slope = corner.slopeFrom(last);
                last = corner;
            }
            assertThat(last.work())
                    .isCloseTo(stands.stream().mapToDouble(Stand::work).max().orElseThrow(), within(0.0));
        }
    }
}
