package dev.supercargo.simulator.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DualAscentTest {

    /** Ten hours of one device, worth 1 dollar to a job that wants it in the first six of them and in no other. */
    private static double wantedInTheFirstSixHours(double[] price, double[] excess) {
        double bound = 0;
        for (int hour = 0; hour < price.length; hour++) {
            boolean wanted = hour < 6 && price[hour] < 1;
            excess[hour] = (wanted ? 2 : 0) - 1;
            bound += (wanted ? 2 * (price[hour] - 1) : 0) - price[hour];
        }
        return bound;
    }

    @Test
    void findsThatIdleHoursAreWorthNothingAndBusyOnesWhatTheySave() {
        double[] start = new double[10];
        Arrays.fill(start, 0.9);

        double bound = DualAscent.climb(DualAscentTest::wantedInTheFirstSixHours, start, 0);

        // Six hours at one dollar: less than 1 % from the optimum of −6, coming from −10.2.
        assertThat(bound).isBetween(-6.06, -6.0);
    }

    @Test
    void isNeverWorseThanItsBeginning() {
        double[] start = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0};

        assertThat(DualAscent.climb(DualAscentTest::wantedInTheFirstSixHours, start, 0))
                .isEqualTo(-6.0);
    }
}
