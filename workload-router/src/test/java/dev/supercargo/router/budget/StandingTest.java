package dev.supercargo.router.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest
    @CsvSource({"79.999999999,0", "80,80", "89.999999999,80", "90,90", "99.999999999,90", "100,100", "250,100"})
    void warnsAt80ActsAt90AndStopsAt100Percent(String spent, int level) {
        Standing standing =
                new Standing(Money.usd("100"), Money.usd(spent), Money.zero(), Instant.EPOCH, Instant.EPOCH);

        assertThat(standing.level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY,2026-11-22T00:00:00Z,2026-11-23T00:00:00Z",
        "WEEKLY,2026-11-16T00:00:00Z,2026-11-23T00:00:00Z",
        "MONTHLY,2026-11-01T00:00:00Z,2026-12-01T00:00:00Z"
    })
    void periodsBeginAtMidnightUtcOnMondaysAndOnTheFirst(Period period, Instant start, Instant end) {
        Instant sundayNight = Instant.parse("2026-11-22T23:59:59Z");

        assertThat(period.start(sundayNight)).isEqualTo(start);
        assertThat(period.end(sundayNight)).isEqualTo(end);
    }
}
