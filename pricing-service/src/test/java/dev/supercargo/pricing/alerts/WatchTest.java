package dev.supercargo.pricing.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {

    private static final Instant START = Instant.parse("2025-06-05T00:00:00Z");
    private static final Watch.Threshold THRESHOLD =
            new Watch.Threshold(Money.usd("0.05"), new BigDecimal("0.10"), 3, Duration.ofHours(24));

    @ParameterizedTest
    @CsvSource({
        "32.7726, 21.957642, fell by 33.0 % from 32.7726 USD/h to 21.957642 USD/h",
        "98.32, 55.04, fell by 44.0 % from 98.32 USD/h to 55.04 USD/h",
        "84.80, 63.296, fell by 25.4 % from 84.80 USD/h to 63.296 USD/h",
        "106.19, 57.60, fell by 45.8 % from 106.19 USD/h to 57.60 USD/h"
    })
    void theRealCutsAreToldOnceTheyAreStatedThreeTimes(String before, String after, String words) {
        // AWS, June 2025 (p4d, p5, p5en); Azure MI300X.
        List<String> told = tell(before, repeated(after, 10));

        assertThat(told).containsExactly("2: " + words);
    }

    @Test
    void aPriceThatJumpsToAndFroRaisesNothing() {
        // Azure NV12ads_A10_v5: 1.09 and 1.642 in turn, fifteen times in a month, because two meters match one SKU.
        List<String> flapping = IntStream.range(0, 30)
                .mapToObj(i -> i % 2 == 0 ? "1.642" : "1.09")
                .toList();

        assertThat(tell("1.09", flapping)).isEmpty();
    }

    @Test
    void aMoveInTheOtherDirectionBeginsToCountAgain() {
        assertThat(tell("1.00", List.of("1.50", "1.50", "0.50", "0.50", "1.50", "1.50")))
                .isEmpty();
        assertThat(tell("1.00", List.of("1.50", "1.50", "0.50", "0.50", "0.50")))
                .containsExactly("4: fell by 50.0 % from 1.00 USD/h to 0.50 USD/h");
    }

    @Test
    void smallStepsAddUp() {
        assertThat(tell("1.00", List.of("1.03", "1.06", "1.09", "1.12", "1.15", "1.18")))
                .containsExactly("5: rose by 18.0 % from 1.00 USD/h to 1.18 USD/h");
    }

    @Test
    void anOfferIsQuietForADayAfterAnAlertAndThenTellsWhatRemains() {
        // One statement each hour.
        List<String> prices = Stream.of(repeated("2.00", 3), repeated("3.00", 40))
                .flatMap(List::stream)
                .toList();

        assertThat(tell("1.00", prices))
                .containsExactly(
                        "2: rose by 100.0 % from 1.00 USD/h to 2.00 USD/h",
                        "26: rose by 50.0 % from 2.00 USD/h to 3.00 USD/h");
    }

    @Test
    void aMoveThatIsSmallInDollarsIsNone() {
        assertThat(tell("0.10", repeated("0.14", 9))).isEmpty();
    }

    /** One statement per hour; the alerts with the number of the statement that raised them. */
    private static List<String> tell(String settled, List<String> prices) {
        Watch watch = Watch.from(Money.usd(settled));
        List<String> told = new ArrayList<>();
        for (int hour = 0; hour < prices.size(); hour++) {
            Watch.Step step = watch.state(Money.usd(prices.get(hour)), START.plus(Duration.ofHours(hour)), THRESHOLD);
            watch = step.next();
            int number = hour;
            step.alert().ifPresent(change -> told.add(number + ": " + change.inWords()));
        }
        return told;
    }

    private static List<String> repeated(String price, int times) {
        return Collections.nCopies(times, price);
    }
}
