package dev.supercargo.pricing.interruptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.pricing.usage.InstanceKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpotObservationsTest {

    private static final InstanceKey MACHINE = new InstanceKey("aws", "us-east-1", "p4d.24xlarge");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final Duration HALF_LIFE = Duration.ofDays(30);
    private static final Prior PRIOR = new Prior(new InterruptionRate(0.001), new NodeHours(730), "aws-spot-advisor");

    @Test
    void thePosteriorMeanWeighsThePriorAsNodeHours() {
        assertThat(rate(Optional.empty(), day("a", TODAY, 3, 100)))
                .isCloseTo((0.001 * 730 + 3) / (730 + 100), within(1e-15));
    }

    @Test
    void moreInterruptionsInTheSameTimeGiveAHigherRate() {
        double before = 0;
        for (int interruptions = 0; interruptions < 50; interruptions++) {
            double rate = rate(Optional.empty(), day("a", TODAY, interruptions, 200));
            assertThat(rate).isGreaterThan(before);
            before = rate;
        }
    }

    @Test
    void moreTimeWithoutInterruptionGivesALowerRate() {
        double before = PRIOR.rate().perHour();
        for (int hours = 1; hours < 10_000; hours *= 2) {
            double rate = rate(Optional.empty(), day("a", TODAY, 0, hours));
            assertThat(rate).isPositive().isLessThan(before);
            before = rate;
        }
    }

    @Test
    void staysNearThePriorWithLittleExposureAndFollowsTheObservedWithMuch() {
        assertThat(rate(Optional.empty(), day("a", TODAY, 0, 1))).isCloseTo(0.001, within(0.00001));
        assertThat(rate(Optional.empty(), day("a", TODAY, 50_000, 1_000_000))).isCloseTo(0.05, within(0.0001));
    }

    @Test
    void aHalfLifeHalvesWhatADayWeighsAndTheNewestDayIsTheMeasure() {
        double rate = rate(Optional.empty(), day("a", TODAY.minusDays(30), 4, 200), day("a", TODAY, 0, 10));

        assertThat(rate).isCloseTo((0.73 + 4 / 2.0) / (730 + 200 / 2.0 + 10), within(1e-15));
    }

    @Test
    void theOrderOfObservationsMakesNoDifference() {
        ObservedDay first = day("a", TODAY.minusDays(7), 2, 64);
        ObservedDay second = day("a", TODAY, 1, 32);

        assertThat(rate(Optional.empty(), first, second))
                .isCloseTo(rate(Optional.empty(), second, first), within(1e-15));
    }

    @Test
    void aZoneStartsFromTheRestOfItsRegionAndCountsEachHourOnce() {
        ObservedDay here = day("a", TODAY, 5, 100);
        ObservedDay there = day("b", TODAY, 1, 300);
        double regional = (0.73 + 1) / (730 + 300);

        assertThat(rate(Optional.of("a"), here, there)).isCloseTo((regional * 730 + 5) / (730 + 100), within(1e-15));
        assertThat(rate(Optional.of("c"), here, there))
                .as("a zone nobody ran in has the rate of the region")
                .isCloseTo(rate(Optional.empty(), here, there), within(1e-15));
        assertThat(rate(Optional.empty(), here, there)).isCloseTo((0.73 + 6) / (730 + 400), within(1e-15));
    }

    @Test
    void anUnobservedMachineKeepsTheRateItHas() {
        SpotObservations observations = SpotObservations.of(List.of(day("a", TODAY, 1, 10)), HALF_LIFE);

        assertThat(observations.rate(new InstanceKey("aws", "eu-west-1", "p4d.24xlarge"), Optional.empty(), PRIOR))
                .isEmpty();
        assertThat(SpotObservations.of(List.of(), HALF_LIFE).rate(MACHINE, Optional.empty(), PRIOR))
                .isEmpty();
    }

    @Test
    void theEvidenceNamesInterruptionsHoursAndPrior() {
        SpotObservations observations =
                SpotObservations.of(List.of(day("a", TODAY.minusDays(30), 1, 200), day("b", TODAY, 0, 50)), HALF_LIFE);

        assertThat(observations.rate(MACHINE, Optional.of("a"), PRIOR))
                .get()
                .extracting(ObservedRate::evidence)
                .isEqualTo("1 interruption in 200.0 node-hours (aged: 0.50 in 100.0) in this zone,"
                        + " 0 interruptions in 50.0 node-hours (aged: 0.00 in 50.0) elsewhere in the region,"
                        + " on a prior of 0.001000 per hour (aws-spot-advisor) that weighs 730.0 node-hours");
    }

    @Test
    void refusesWhatIsNoObservationAndNoWeight() {
        assertThatThrownBy(() -> new Exposure(-1, new NodeHours(1))).hasMessageContaining("-1");
        assertThatThrownBy(() -> new NodeHours(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Prior(new InterruptionRate(0.1), new NodeHours(0), "nobody"))
                .hasMessageContaining("more than 0");
        assertThatThrownBy(() -> SpotObservations.of(List.of(), Duration.ZERO)).hasMessageContaining("half-life");
    }

    private static double rate(Optional<String> zone, ObservedDay... days) {
        return SpotObservations.of(List.of(days), HALF_LIFE)
                .rate(MACHINE, zone, PRIOR)
                .orElseThrow()
                .rate()
                .perHour();
    }

    private static ObservedDay day(String zone, LocalDate day, int interruptions, double hours) {
        return new ObservedDay(MACHINE, Optional.of(zone), day, new Exposure(interruptions, new NodeHours(hours)));
    }
}
