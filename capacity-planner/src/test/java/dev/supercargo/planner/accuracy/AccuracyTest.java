package dev.supercargo.planner.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final Band TENTH_EITHER_WAY = new Band(Duration.ofSeconds(900), Duration.ofSeconds(1111));

    @Test
    void describesBiasSpreadAndWhatTheBandHeld() {
        List<Comparison> runs = List.of(run(0, 1000), run(1, 1100), run(2, 1210));

        GroupAccuracy group = only(Accuracy.by(Dimension.MODEL, runs));

        assertThat(group.key()).isEqualTo("resnet-50");
        assertThat(group.runs()).isEqualTo(3);
        assertThat(group.since()).isEqualTo(START);
        assertThat(group.biasPercent()).isCloseTo(10, within(1e-9));
        assertThat(group.spreadPercent()).isCloseTo(10, within(1e-9));
        assertThat(group.withinBandPercent()).isCloseTo(200.0 / 3, within(1e-9));
        assertThat(group.drift().state()).isEqualTo(Drift.State.STEADY);
    }

    @Test
    void saysNothingOfTheSpreadOfOneRunAndOfBandsThatAreMissing() {
        Comparison run = new Comparison(
                "a",
                "unnamed",
                "a100",
                "aws/us-east-1 SPOT",
                false,
                START,
                Duration.ofHours(1),
                new Prediction(Duration.ofHours(1), Measured.unknown("none")));

        GroupAccuracy group = only(Accuracy.by(Dimension.PLACE, List.of(run)));

        assertThat(group.key()).isEqualTo("aws/us-east-1 SPOT");
        assertThat(group.spreadPercent()).isNull();
        assertThat(group.withinBandPercent()).isNull();
        assertThat(group.biasPercent()).isZero();
    }

    @Test
    void raisesAnAlarmWhenRunsTakeLongerAndSaysSinceWhen() {
        List<Comparison> runs = new ArrayList<>();
        IntStream.range(0, 10).forEach(i -> runs.add(run(i, i % 2 == 0 ? 990 : 1010)));
        IntStream.range(10, 18).forEach(i -> runs.add(run(i, 1200)));

        Drift drift = only(Accuracy.by(Dimension.ACCELERATOR, runs)).drift();

        assertThat(drift.state()).isEqualTo(Drift.State.SLOWER);
        assertThat(drift.since()).isEqualTo(START.plusSeconds(10 * 3600));
        assertThat(drift.shiftPercent()).isCloseTo(20, within(1e-6));
    }

    @Test
    void endsTheAlarmOncePredictionsHoldAgainAndNotBefore() {
        List<Comparison> runs = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> runs.add(run(i, 800)));
        assertThat(only(Accuracy.by(Dimension.MODEL, runs)).drift().state()).isEqualTo(Drift.State.FASTER);

        runs.add(run(8, 1000));
        assertThat(only(Accuracy.by(Dimension.MODEL, runs)).drift().state()).isEqualTo(Drift.State.FASTER);

        IntStream.range(9, 30).forEach(i -> runs.add(run(i, 1000)));
        assertThat(only(Accuracy.by(Dimension.MODEL, runs)).drift().state()).isEqualTo(Drift.State.STEADY);
    }

    @Test
    void noSingleRunRaisesAnAlarmHoweverOddItIs() {
        assertThat(only(Accuracy.by(Dimension.MODEL, List.of(run(0, 1_000_000))))
                        .drift()
                        .isAlarm())
                .isFalse();
    }

    @Test
    void theOrderOfTheInputIsIndifferent() {
        Random random = new Random(7);
        List<Comparison> runs = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> run(i, (int) (1000 * Math.exp(0.1 * random.nextGaussian()))))
                .toList());
        List<GroupAccuracy> expected = Accuracy.by(Dimension.MODEL, runs);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(runs, random);
            assertThat(Accuracy.by(Dimension.MODEL, runs)).isEqualTo(expected);
        }
    }

    @Test
    void runsThatFollowTheirPredictionsSeldomRaiseAnAlarmAndShiftedOnesSoonDo() {
        double undisturbed = meanRunsToAlarm(0, 400);
        double shifted = meanRunsToAlarm(1, 400);

        assertThat(undisturbed).isGreaterThan(350);
        assertThat(shifted).isBetween(6.0, 14.0);
    }

    @Test
    void keepsSimulatedAndRealRunsApart() {
        Comparison real = run(0, 1000);
        Comparison simulated = new Comparison(
                "s",
                real.model(),
                real.accelerator(),
                real.place(),
                true,
                START,
                Duration.ofSeconds(1000),
                real.predicted());

        assertThat(Accuracy.by(Dimension.MODEL, List.of(real, simulated)))
                .extracting(GroupAccuracy::simulated)
                .containsExactlyInAnyOrder(true, false);
    }

    private static double meanRunsToAlarm(double shift, int repetitions) {
        Random random = new Random(42);
        double sigma = new Prediction(Duration.ofSeconds(1000), Measured.known(TENTH_EITHER_WAY)).sigma();
        long total = 0;
        for (int repetition = 0; repetition < repetitions; repetition++) {
            double slower = 0;
            double faster = 0;
            int runs = 0;
            while (slower <= SequentialTest.THRESHOLD && faster <= SequentialTest.THRESHOLD) {
                double seconds = 1000 * Math.exp(sigma * (random.nextGaussian() + shift));
                double deviation = Math.clamp(runOf(seconds).standardised(), -3, 3);
                slower = Math.max(0, slower + deviation - SequentialTest.ALLOWANCE);
                faster = Math.max(0, faster - deviation - SequentialTest.ALLOWANCE);
                runs++;
            }
            total += runs;
        }
        return (double) total / repetitions;
    }

    private static GroupAccuracy only(List<GroupAccuracy> groups) {
        assertThat(groups).hasSize(1);
        return groups.getFirst();
    }

    private static Comparison run(int index, int seconds) {
        return comparison(index, Duration.ofSeconds(seconds));
    }

    private static Comparison runOf(double seconds) {
        return comparison(0, Duration.ofNanos((long) (seconds * 1e9)));
    }

    private static Comparison comparison(int index, Duration actual) {
        return new Comparison(
                "job-" + index,
                "resnet-50",
                "nvidia-a100-sxm-40gb",
                "local/srv",
                false,
                START.plusSeconds(3600L * index),
                actual,
                new Prediction(Duration.ofSeconds(1000), Measured.known(TENTH_EITHER_WAY)));
    }
}
