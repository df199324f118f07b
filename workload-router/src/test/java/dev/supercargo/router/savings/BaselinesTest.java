package dev.supercargo.router.savings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Money;
import dev.supercargo.router.placement.CandidateView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a job would have cost otherwise. */
class BaselinesTest {

    /** Ten hours on demand, forty on the machine that is cheapest by the hour, eleven on spot of which one is repeated. */
    private static final List<CandidateView> CANDIDATES = List.of(
            candidate("SPOT", "3.00", 10, 1, "33.00", true),
            candidate("ON_DEMAND", "10.00", 10, 0, "100.00", true),
            candidate("ON_DEMAND", "1.00", 200, 0, "200.00", true),
            candidate("ON_DEMAND", "9.00", 10, 0, "90.00", false));

    @Test
    void comeFromTheCandidatesThatWerePossible() {
        Baselines otherwise = Baselines.of(CANDIDATES, 1, Money.usd("33.00"));

        assertThat(otherwise.onDemand()).contains(Money.usd("100.00"));
        assertThat(otherwise.byHour()).contains(Money.usd("200.00"));
        assertThat(otherwise.hindsight()).contains(Money.usd("30.00"));
    }

    @Test
    void areScaledByTheRealPaceOfTheJobAndHindsightNeverExceedsWhatWasPaid() {
        Baselines otherwise = Baselines.of(CANDIDATES, 1.5, Money.usd("40.00"));

        assertThat(otherwise.onDemand()).contains(Money.usd("150.00"));
        assertThat(otherwise.hindsight()).contains(Money.usd("40.00"));
    }

    @Test
    void areUnknownWithoutAKnownTime() {
        Baselines otherwise = Baselines.of(List.of(), 1, Money.usd("5.00"));

        assertThat(otherwise)
                .isEqualTo(new Baselines(
                        java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty()));
    }

    private static CandidateView candidate(
            String market, String price, int hours, int lostHours, String expected, boolean possible) {
        Duration compute = Duration.ofHours(hours);
        Duration lost = Duration.ofHours(lostHours);
        return new CandidateView(
                1,
                market + price,
                "aws",
                "us-east-1",
                null,
                "any",
                market,
                "cluster",
                "nvidia-a100-sxm-80gb",
                8,
                1,
                Money.usd(price),
                Money.usd(price),
                "test",
                Instant.EPOCH,
                null,
                new CandidateView.WallclockView(
                        Duration.ZERO,
                        Duration.ZERO,
                        compute,
                        Duration.ZERO,
                        lostHours,
                        Duration.ZERO,
                        lost,
                        compute.plus(lost)),
                Money.usd(expected),
                Money.usd(expected),
                null,
                null,
                null,
                List.of(),
                possible,
                false,
                List.of(),
                "");
    }
}
