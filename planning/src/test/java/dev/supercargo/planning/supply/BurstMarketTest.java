package dev.supercargo.planning.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstMarketTest {

    private static final Burst SPOT =
            new Burst("spot", HourlyRate.usd("1"), new Share(0.5), new Share(0.1), new Ceiling.None());
    private static final Burst ON_DEMAND =
            new Burst("on demand", HourlyRate.usd("3"), new Share(1), new Share(0), new Ceiling.AtMost(4));

    private final BurstMarket market = new BurstMarket(List.of(ON_DEMAND, SPOT), HourlyRate.usd("5"));

    @Test
    void takesTheCheapestFirstAndLetsWaitWhatNobodySells() {
        BurstMarket.Hour hour = market.hour(20, 5);

        assertThat(hour.taken()).isEqualTo(14);
        assertThat(hour.cash()).isCloseTo(10 * 1.1 + 4 * 3, within(1e-9));
        assertThat(hour.waiting()).isEqualTo(1);
        assertThat(market.dollars(20, 5)).isCloseTo(10 * 1.1 + 4 * 3 + 5, within(1e-9));
    }

    @Test
    void takesNothingWhileThereIsEnough() {
        assertThat(market.hour(20, 20)).isEqualTo(new BurstMarket.Hour(0, 0, 0));
        assertThat(market.hour(20, 30)).isEqualTo(new BurstMarket.Hour(0, 0, 0));
    }

    @Test
    void refusesWaitingThatIsCheaperThanRunning() {
        assertThatThrownBy(() -> new BurstMarket(List.of(ON_DEMAND), HourlyRate.usd("2")))
                .hasMessageContaining("on demand");
    }
}
