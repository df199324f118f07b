package dev.supercargo.simulator.spot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.spot.DeadlineJob;
import dev.supercargo.engine.spot.PlaceChooser;
import dev.supercargo.engine.spot.SpotPlace;
import dev.supercargo.engine.spot.SupercargoPolicy;
import dev.supercargo.engine.spot.ZoneClasses;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MultiReplayTest {

    private static final Duration TICK = Duration.ofMinutes(10);
    private static final DeadlineJob JOB =
            Mothers.aJob(Duration.ofHours(8), Duration.ofHours(10), Duration.ofMinutes(6), TICK);
    private static final PlaceChooser.Tables TABLES = new PlaceChooser.Tables(ZoneClasses.fitted());

    private final Random dice = new Random(7);

    @Test
    void isNeverLateAndNeverBelowTheOptimum() {
        for (int round = 0; round < 60; round++) {
            List<Trace> traces =
                    IntStream.range(0, 3).mapToObj(place -> aTrace()).toList();

            Outcome outcome = MultiReplay.run(chooser(3), JOB, traces, 0);

            assertThat(outcome.late()).isFalse();
            assertThat(outcome.usd(JOB)).isGreaterThanOrEqualTo(MultiOptimum.usd(JOB, traces, 0) - 1e-9);
        }
    }

    @Test
    void onePlaceIsTheSingleReplay() {
        for (int round = 0; round < 20; round++) {
            Trace trace = aTrace();

            assertThat(MultiReplay.run(chooser(1), JOB, List.of(trace), 0))
                    .isEqualTo(Replay.run(SupercargoPolicy.fitted(), JOB, JOB.work(), trace, 0));
            assertThat(MultiOptimum.usd(JOB, List.of(trace), 0)).isCloseTo(Optimum.usd(JOB, trace, 0), within(1e-9));
            assertThat(MultiOptimum.usd(JOB, List.of(trace, trace), 0))
                    .isCloseTo(Optimum.usd(JOB, trace, 0), within(1e-9));
        }
    }

    private static PlaceChooser chooser(int places) {
        return new PlaceChooser(JOB, Collections.nCopies(places, SpotPlace.near(0, JOB.spot())), TABLES);
    }

    private Trace aTrace() {
        StringBuilder ups = new StringBuilder();
        boolean up = dice.nextBoolean();
        for (int tick = 0; tick < JOB.ticks(); tick++) {
            up = (dice.nextInt(6) == 0) != up;
            ups.append(up ? '1' : '0');
        }
        return Mothers.aTrace(TICK, ups.toString());
    }
}
